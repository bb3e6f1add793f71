package dev.loginhelp.help;

import dev.loginhelp.mail.MailContent;
import dev.loginhelp.mail.MailContentFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the mail about an account that its owner has taken back. */
public final class NotMeMailFactory implements MailContentFactory {
    @Override
    public MailContent create(KeycloakSession session) {
        return new NotMeMail(session);
    }

    @Override
    public String getId() {
        return NotMeMail.ID;
    }
}
