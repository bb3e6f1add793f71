package dev.loginhelp.notice;

import dev.loginhelp.mail.Letter;
import dev.loginhelp.mail.LetterContents;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The letter that says which ways to log in somebody else has added or removed. */
final class MeansLetter implements LetterContents {
    static final String ID = "means-changed";
    static final String ADDED = "added";
    static final String REMOVED = "removed";

    @Override
    public Optional<Map<String, Object>> write(Letter letter, RealmModel realm, @Nullable UserModel user) {
        return Optional.of(Map.of("loginHelpAdded", list(letter, ADDED), "loginHelpRemoved", list(letter, REMOVED)));
    }

    @Override
    public boolean tellsOfChange() {
        return true;
    }

    private static List<String> list(Letter letter, String note) {
        return Arrays.stream(letter.notes().getOrDefault(note, "").split("\n", -1))
                .filter(means -> !means.isEmpty())
                .toList();
    }
}
