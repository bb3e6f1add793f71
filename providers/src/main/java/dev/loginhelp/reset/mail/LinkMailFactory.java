package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.MailContent;
import dev.loginhelp.mail.MailContentFactory;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

/** Provides the mail with the link. */
public final class LinkMailFactory implements MailContentFactory {
    @Override
    public MailContent create(KeycloakSession session) {
        return new LinkMail(session, Clock.systemUTC());
    }

    @Override
    public String getId() {
        return LinkMail.ID;
    }
}
