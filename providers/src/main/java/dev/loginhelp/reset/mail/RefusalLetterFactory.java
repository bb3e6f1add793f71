package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.LetterContents;
import dev.loginhelp.mail.LetterContentsFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the letter without a link. */
public final class RefusalLetterFactory implements LetterContentsFactory {
    @Override
    public LetterContents create(KeycloakSession session) {
        return new RefusalLetter();
    }

    @Override
    public String getId() {
        return RefusalLetter.ID;
    }
}
