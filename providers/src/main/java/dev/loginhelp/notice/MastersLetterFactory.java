package dev.loginhelp.notice;

import dev.loginhelp.mail.LetterContents;
import dev.loginhelp.mail.LetterContentsFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the letter that tells masters of a change. */
public final class MastersLetterFactory implements LetterContentsFactory {
    @Override
    public LetterContents create(KeycloakSession session) {
        return new MastersLetter(session);
    }

    @Override
    public String getId() {
        return MastersLetter.ID;
    }
}
