package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.LetterContents;
import dev.loginhelp.mail.LetterContentsFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the letter about a link that went elsewhere. */
public final class LinkNoticeLetterFactory implements LetterContentsFactory {
    @Override
    public LetterContents create(KeycloakSession session) {
        return new LinkNoticeLetter();
    }

    @Override
    public String getId() {
        return LinkNoticeLetter.ID;
    }
}
