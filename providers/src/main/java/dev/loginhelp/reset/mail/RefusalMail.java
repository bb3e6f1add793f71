package dev.loginhelp.reset.mail;

import dev.loginhelp.mail.MailKind;
import dev.loginhelp.mail.QueuedMail;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail without a link: why not, and whom to ask. */
public final class RefusalMail extends MailKind {
    public static final String ID = "refused";
    public static final String REASON = "reason";

    /** For Keycloak. */
    public RefusalMail() {
        super(ID);
    }

    @Override
    public Optional<Map<String, Object>> write(
            KeycloakSession session, QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        return Optional.of(
                Map.of("loginHelpReason", Objects.requireNonNull(mail.notes().get(REASON))));
    }

    @Override
    public boolean isPartOfReset() {
        return true;
    }
}
