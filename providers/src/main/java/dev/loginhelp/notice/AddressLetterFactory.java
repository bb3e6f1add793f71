package dev.loginhelp.notice;

import dev.loginhelp.mail.LetterContents;
import dev.loginhelp.mail.LetterContentsFactory;
import org.keycloak.models.KeycloakSession;

/** Provides the letter about a changed address. */
public final class AddressLetterFactory implements LetterContentsFactory {
    @Override
    public LetterContents create(KeycloakSession session) {
        return new AddressLetter();
    }

    @Override
    public String getId() {
        return AddressLetter.ID;
    }
}
