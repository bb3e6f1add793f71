package dev.loginhelp.verification.kind;

import dev.loginhelp.mail.MailKind;
import dev.loginhelp.mail.QueuedMail;
import dev.loginhelp.verification.CallerCheck.PendingKey;
import dev.loginhelp.verification.Verifications;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The mail with the code that the person reads out. The code is made when the mail leaves: it lies nowhere before. */
public final class CallerCodeMail extends MailKind {
    static final String ID = "caller-code";
    static final String PENDING = "pending";
    static final String BY = "by";

    /** For Keycloak. */
    public CallerCodeMail() {
        super(ID);
    }

    @Override
    public Optional<Map<String, Object>> write(
            KeycloakSession session, QueuedMail mail, RealmModel realm, @Nullable UserModel user) {
        String code = SpokenCode.random();
        Map<String, String> notes = mail.notes();
        return Optional.ofNullable(user)
                .map(someone ->
                        new PendingKey(notes.getOrDefault(PENDING, ""), someone.getId(), notes.getOrDefault(BY, "")))
                .filter(key -> new Verifications(session, realm).expect(key, SpokenCode.digest(code)))
                .map(key -> Map.of("loginHelpCode", code.substring(0, 3) + " " + code.substring(3)));
    }
}
