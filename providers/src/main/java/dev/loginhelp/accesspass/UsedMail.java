package dev.loginhelp.accesspass;

import dev.loginhelp.mail.MailKind;
import dev.loginhelp.mail.QueuedMail;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail that says that something new was set up with an access pass, and what was lost is gone. */
public final class UsedMail extends MailKind {
    static final String ID = "access-pass-used";

    /** For Keycloak. */
    public UsedMail() {
        super(ID);
    }

    @Override
    public Optional<Map<String, Object>> write(
            KeycloakSession session, QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        return Optional.of(Map.of());
    }

    @Override
    public boolean tellsOfChange() {
        return true;
    }
}
