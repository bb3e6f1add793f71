package dev.loginhelp.accesspass;

import dev.loginhelp.mail.MailQueue;
import dev.loginhelp.mail.QueuedMail;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells people by mail of a pass that was issued for their account, and of what came of it. */
public final class PassNotice {
    private final KeycloakSession session;
    private final RealmModel realm;

    public PassNotice(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public void issued(UserModel user) {
        post(IssuedMail.ID, user);
    }

    public void used(UserModel user) {
        post(UsedMail.ID, user);
    }

    private void post(String kind, UserModel user) {
        String locale = session.getContext().resolveLocale(user, true).toLanguageTag();
        if (user.getEmail() != null) {
            new MailQueue(session, realm).post(new QueuedMail(kind, user.getId(), user.getEmail(), locale, Map.of()));
        }
    }
}
