package dev.loginhelp.notice;

import dev.loginhelp.mail.MailContent;
import dev.loginhelp.mail.MailContentFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the mail that says that the password was changed. */
public final class ChangedMailFactory implements MailContentFactory {
    @Override
    public MailContent create(KeycloakSession session) {
        return new ChangedMail();
    }

    @Override
    public String getId() {
        return ChangedMail.ID;
    }
}
