package dev.loginhelp.verification;

import dev.loginhelp.mail.MailKind;
import dev.loginhelp.mail.QueuedMail;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail to the other master administrators when one has gone on without a verification; the reason is in the event. */
public final class EmergencyMail extends MailKind {
    static final String ID = "verification-emergency";
    static final String PERSON = "person";
    static final String BY = "by";

    /** For Keycloak. */
    public EmergencyMail() {
        super(ID);
    }

    @Override
    public Optional<Map<String, Object>> write(
            KeycloakSession session, QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        String by = mail.notes().getOrDefault(BY, "");
        return Optional.ofNullable(mail.notes().get(PERSON))
                .map(id -> session.users().getUserById(realm, id))
                .map(person -> Map.of("loginHelpPerson", person.getUsername(), "loginHelpAdministrator", by));
    }
}
