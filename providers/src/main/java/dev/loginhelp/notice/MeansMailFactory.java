package dev.loginhelp.notice;

import dev.loginhelp.mail.MailContent;
import dev.loginhelp.mail.MailContentFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the mail about changed ways to log in. */
public final class MeansMailFactory implements MailContentFactory {
    @Override
    public MailContent create(KeycloakSession session) {
        return new MeansMail();
    }

    @Override
    public String getId() {
        return MeansMail.ID;
    }
}
