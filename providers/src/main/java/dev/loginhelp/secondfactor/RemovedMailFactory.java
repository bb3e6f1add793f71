package dev.loginhelp.secondfactor;

import dev.loginhelp.mail.MailContent;
import dev.loginhelp.mail.MailContentFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the mail that says that an administrator has removed a second factor. */
public final class RemovedMailFactory implements MailContentFactory {
    @Override
    public MailContent create(KeycloakSession session) {
        return new RemovedMail();
    }

    @Override
    public String getId() {
        return RemovedMail.ID;
    }
}
