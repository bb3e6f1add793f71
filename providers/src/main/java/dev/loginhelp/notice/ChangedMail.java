package dev.loginhelp.notice;

import dev.loginhelp.mail.MailKind;
import dev.loginhelp.mail.QueuedMail;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail that says that the password was changed. */
public final class ChangedMail extends MailKind {
    static final String ID = "password-changed";
    static final String BY_ADMINISTRATOR = "byAdministrator";

    /** For Keycloak. */
    public ChangedMail() {
        super(ID);
    }

    @Override
    public Optional<Map<String, Object>> write(
            KeycloakSession session, QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        boolean byAdministrator = Boolean.parseBoolean(mail.notes().get(BY_ADMINISTRATOR));
        return Optional.of(Map.of("loginHelpByAdministrator", byAdministrator));
    }

    @Override
    public boolean tellsOfChange() {
        return true;
    }
}
