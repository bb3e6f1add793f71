package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.Letter;
import dev.loginhelp.mail.LetterContents;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The letter to the registered address that says that a link went to another one, and to which. */
final class LinkNoticeLetter implements LetterContents {
    static final String ID = "admin-link-notice";
    static final String ADDRESS = "address";

    @Override
    public Optional<Map<String, Object>> write(Letter letter, RealmModel realm, @Nullable UserModel user) {
        return Optional.of(
                Map.of("loginHelpAddress", Objects.requireNonNull(letter.notes().get(ADDRESS))));
    }

    @Override
    public boolean tellsOfChange() {
        return true;
    }
}
