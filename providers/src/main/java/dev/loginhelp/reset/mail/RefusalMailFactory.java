package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.MailContent;
import dev.loginhelp.mail.MailContentFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the mail without a link. */
public final class RefusalMailFactory implements MailContentFactory {
    @Override
    public MailContent create(KeycloakSession session) {
        return new RefusalMail();
    }

    @Override
    public String getId() {
        return RefusalMail.ID;
    }
}
