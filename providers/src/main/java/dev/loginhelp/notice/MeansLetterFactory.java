package dev.loginhelp.notice;

import dev.loginhelp.mail.LetterContents;
import dev.loginhelp.mail.LetterContentsFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the letter about changed ways to log in. */
public final class MeansLetterFactory implements LetterContentsFactory {
    @Override
    public LetterContents create(KeycloakSession session) {
        return new MeansLetter();
    }

    @Override
    public String getId() {
        return MeansLetter.ID;
    }
}
