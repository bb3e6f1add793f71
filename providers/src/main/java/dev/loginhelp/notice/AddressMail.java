package dev.loginhelp.notice;

import dev.loginhelp.mail.MailKind;
import dev.loginhelp.mail.QueuedMail;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail to the former address that says that another one is registered now; which one is nobody's business there. */
public final class AddressMail extends MailKind {
    static final String ID = "address-changed";

    /** For Keycloak. */
    public AddressMail() {
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
