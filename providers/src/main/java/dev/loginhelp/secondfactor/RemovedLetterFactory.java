package dev.loginhelp.secondfactor;

import dev.loginhelp.mail.LetterContents;
import dev.loginhelp.mail.LetterContentsFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the letter that says that an administrator has removed a second factor. */
public final class RemovedLetterFactory implements LetterContentsFactory {
    @Override
    public LetterContents create(KeycloakSession session) {
        return new RemovedLetter();
    }

    @Override
    public String getId() {
        return RemovedLetter.ID;
    }
}
