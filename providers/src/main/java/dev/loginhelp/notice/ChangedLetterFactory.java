package dev.loginhelp.notice;

import dev.loginhelp.mail.LetterContents;
import dev.loginhelp.mail.LetterContentsFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the letter that says that the password was changed. */
public final class ChangedLetterFactory implements LetterContentsFactory {
    @Override
    public LetterContents create(KeycloakSession session) {
        return new ChangedLetter();
    }

    @Override
    public String getId() {
        return ChangedLetter.ID;
    }
}
