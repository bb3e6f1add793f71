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

/** The mail to the registered address that says that a link went to another one, and to which. */
public final class LinkNoticeMail extends MailKind {
    static final String ID = "admin-link-notice";
    static final String ADDRESS = "address";

    /** For Keycloak. */
    public LinkNoticeMail() {
        super(ID);
    }

    @Override
    public Optional<Map<String, Object>> write(
            KeycloakSession session, QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        return Optional.of(
                Map.of("loginHelpAddress", Objects.requireNonNull(mail.notes().get(ADDRESS))));
    }

    @Override
    public boolean tellsOfChange() {
        return true;
    }
}
