package dev.loginhelp.help;

import dev.loginhelp.mail.LetterContents;
import dev.loginhelp.mail.LetterContentsFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the letter about an account that its owner has taken back. */
public final class NotMeLetterFactory implements LetterContentsFactory {
    @Override
    public LetterContents create(KeycloakSession session) {
        return new NotMeLetter(session);
    }

    @Override
    public String getId() {
        return NotMeLetter.ID;
    }
}
