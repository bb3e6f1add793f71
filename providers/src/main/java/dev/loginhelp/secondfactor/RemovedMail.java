package dev.loginhelp.secondfactor;

import dev.loginhelp.mail.MailKind;
import dev.loginhelp.mail.QueuedMail;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail that says that an administrator has removed a second factor. */
public final class RemovedMail extends MailKind {
    static final String ID = "second-factor-removed";
    static final String LEFT = "left";
    static final String REQUIRED = "required";

    /** For Keycloak. */
    public RemovedMail() {
        super(ID);
    }

    @Override
    public Optional<Map<String, Object>> write(
            KeycloakSession session, QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        return Optional.of(Map.of(
                "loginHelpFactorLeft", Boolean.parseBoolean(mail.notes().get(LEFT)),
                "loginHelpFactorRequired", Boolean.parseBoolean(mail.notes().get(REQUIRED))));
    }

    @Override
    public boolean tellsOfChange() {
        return true;
    }
}
