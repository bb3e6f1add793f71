package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.MailContent;
import dev.loginhelp.mail.MailContentFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the mail about a link that went elsewhere. */
public final class LinkNoticeMailFactory implements MailContentFactory {
    @Override
    public MailContent create(KeycloakSession session) {
        return new LinkNoticeMail();
    }

    @Override
    public String getId() {
        return LinkNoticeMail.ID;
    }
}
