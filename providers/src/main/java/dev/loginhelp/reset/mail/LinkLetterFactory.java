package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.LetterContents;
import dev.loginhelp.mail.LetterContentsFactory;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

/** Provides the letter with the link. */
public final class LinkLetterFactory implements LetterContentsFactory {
    @Override
    public LetterContents create(KeycloakSession session) {
        return new LinkLetter(session, Clock.systemUTC());
    }

    @Override
    public String getId() {
        return LinkLetter.ID;
    }
}
