package dev.loginhelp.notice;

import dev.loginhelp.mail.Letter;
import dev.loginhelp.mail.LetterContents;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The letter to the masters that says whose password was changed. */
final class MastersLetter implements LetterContents {
    static final String ID = "administrator-password-changed";
    static final String CHANGED = "changed";

    private final KeycloakSession session;

    MastersLetter(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Map<String, Object>> write(Letter letter, RealmModel realm, @Nullable UserModel user) {
        return Optional.ofNullable(letter.notes().get(CHANGED))
                .map(id -> session.users().getUserById(realm, id))
                .map(changed -> Map.of("loginHelpAdministrator", changed.getUsername()));
    }
}
