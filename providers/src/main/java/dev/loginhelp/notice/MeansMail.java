package dev.loginhelp.notice;

import dev.loginhelp.mail.MailKind;
import dev.loginhelp.mail.QueuedMail;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail that says which ways to log in somebody else has added or removed. */
public final class MeansMail extends MailKind {
    static final String ID = "means-changed";
    static final String ADDED = "added";
    static final String REMOVED = "removed";

    /** For Keycloak. */
    public MeansMail() {
        super(ID);
    }

    @Override
    public Optional<Map<String, Object>> write(
            KeycloakSession session, QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        return Optional.of(Map.of("loginHelpAdded", list(mail, ADDED), "loginHelpRemoved", list(mail, REMOVED)));
    }

    @Override
    public boolean tellsOfChange() {
        return true;
    }

    private static List<String> list(QueuedMail mail, String note) {
        return Arrays.stream(mail.notes().getOrDefault(note, "").split("\n", -1))
                .filter(means -> !means.isEmpty())
                .toList();
    }
}
