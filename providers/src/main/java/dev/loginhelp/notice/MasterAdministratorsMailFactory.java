package dev.loginhelp.notice;

import dev.loginhelp.mail.MailContent;
import dev.loginhelp.mail.MailContentFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the mail that tells masters of a change. */
public final class MasterAdministratorsMailFactory implements MailContentFactory {
    @Override
    public MailContent create(KeycloakSession session) {
        return new MasterAdministratorsMail(session);
    }

    @Override
    public String getId() {
        return MasterAdministratorsMail.ID;
    }
}
