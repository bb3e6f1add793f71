package dev.loginhelp.notice;

import dev.loginhelp.mail.MailKind;
import dev.loginhelp.mail.QueuedMail;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail to the masters that says whose password was changed. */
public final class MasterAdministratorsMail extends MailKind {
    static final String ID = "administrator-password-changed";
    static final String CHANGED = "changed";

    /** For Keycloak. */
    public MasterAdministratorsMail() {
        super(ID);
    }

    @Override
    public Optional<Map<String, Object>> write(
            KeycloakSession session, QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        return Optional.ofNullable(mail.notes().get(CHANGED))
                .map(id -> session.users().getUserById(realm, id))
                .map(changed -> Map.of("loginHelpAdministrator", changed.getUsername()));
    }
}
