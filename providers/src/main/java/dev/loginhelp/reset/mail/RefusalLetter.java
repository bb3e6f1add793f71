package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.Letter;
import dev.loginhelp.mail.LetterContents;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The letter without a link: why not, and whom to ask. */
public final class RefusalLetter implements LetterContents {
    public static final String ID = "refused";
    public static final String REASON = "reason";

    @Override
    public Optional<Map<String, Object>> write(Letter letter, RealmModel realm, @Nullable UserModel user) {
        return Optional.of(
                Map.of("loginHelpReason", Objects.requireNonNull(letter.notes().get(REASON))));
    }

    @Override
    public boolean isPartOfReset() {
        return true;
    }
}
