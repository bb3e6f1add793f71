package dev.loginhelp.notice;

import dev.loginhelp.mail.Letter;
import dev.loginhelp.mail.LetterContents;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The letter to the former address that says that another one is registered now; which one is nobody's business there. */
final class AddressLetter implements LetterContents {
    static final String ID = "address-changed";

    @Override
    public Optional<Map<String, Object>> write(Letter letter, RealmModel realm, @Nullable UserModel user) {
        return Optional.of(Map.of());
    }

    @Override
    public boolean tellsOfChange() {
        return true;
    }
}
