package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.MailContent;
import dev.loginhelp.mail.MailContentFactory;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

/** Provides the mail with an administrator's link. */
public final class AdministratorsLinkMailFactory implements MailContentFactory {
    @Override
    public MailContent create(KeycloakSession session) {
        return new AdministratorsLinkMail(session, Clock.systemUTC());
    }

    @Override
    public String getId() {
        return AdministratorsLinkMail.ID;
    }
}
