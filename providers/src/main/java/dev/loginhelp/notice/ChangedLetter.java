package dev.loginhelp.notice;

import dev.loginhelp.mail.Letter;
import dev.loginhelp.mail.LetterContents;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The letter that says that the password was changed. */
final class ChangedLetter implements LetterContents {
    static final String ID = "password-changed";
    static final String BY_ADMINISTRATOR = "byAdministrator";

    @Override
    public Optional<Map<String, Object>> write(Letter letter, RealmModel realm, @Nullable UserModel user) {
        boolean byAdministrator = Boolean.parseBoolean(letter.notes().get(BY_ADMINISTRATOR));
        return Optional.of(Map.of("loginHelpByAdministrator", byAdministrator));
    }

    @Override
    public boolean tellsOfChange() {
        return true;
    }
}
