package dev.loginhelp.secondfactor;

import dev.loginhelp.mail.Letter;
import dev.loginhelp.mail.LetterContents;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The letter that says that an administrator has removed a second factor. */
final class RemovedLetter implements LetterContents {
    static final String ID = "second-factor-removed";
    static final String LEFT = "left";
    static final String REQUIRED = "required";

    @Override
    public Optional<Map<String, Object>> write(Letter letter, RealmModel realm, @Nullable UserModel user) {
        return Optional.of(Map.of(
                "loginHelpFactorLeft", Boolean.parseBoolean(letter.notes().get(LEFT)),
                "loginHelpFactorRequired", Boolean.parseBoolean(letter.notes().get(REQUIRED))));
    }

    @Override
    public boolean tellsOfChange() {
        return true;
    }
}
