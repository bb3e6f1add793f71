package dev.loginhelp.verification.kind;

import dev.loginhelp.mail.MailQueue;
import dev.loginhelp.mail.QueuedMail;
import dev.loginhelp.verification.CallerCheck;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A code that is mailed to the registered address, and read out by the person. No administrator sees it. */
public final class EmailCode extends CallerCheck {
    /** For Keycloak. */
    public EmailCode() {
        super("email-code");
    }

    @Override
    public boolean isPossible(KeycloakSession session, RealmModel realm, UserModel user) {
        return user.isEnabled() && user.getEmail() != null;
    }

    @Override
    public void begin(KeycloakSession session, RealmModel realm, UserModel user, PendingKey pending) {
        String locale = session.getContext().resolveLocale(user, true).toLanguageTag();
        Map<String, String> notes = Map.of(CallerCodeMail.PENDING, pending.id(), CallerCodeMail.BY, pending.by());
        new MailQueue(session, realm)
                .post(new QueuedMail(CallerCodeMail.ID, user.getId(), user.getEmail(), locale, notes));
    }

    @Override
    public boolean isRight(KeycloakSession session, RealmModel realm, UserModel user, String expected, String answer) {
        return SpokenCode.isRight(expected, answer);
    }
}
