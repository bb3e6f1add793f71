package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.LetterContents;
import dev.loginhelp.mail.LetterContentsFactory;
import java.time.Clock;
import org.keycloak.models.KeycloakSession;

/** Provides the letter with an administrator's link. */
public final class AdministratorsLinkLetterFactory implements LetterContentsFactory {
    @Override
    public LetterContents create(KeycloakSession session) {
        return new AdministratorsLinkLetter(session, Clock.systemUTC());
    }

    @Override
    public String getId() {
        return AdministratorsLinkLetter.ID;
    }
}
