package dev.loginhelp.verification;

import dev.loginhelp.administrators.Administrators;
import dev.loginhelp.mail.MailQueue;
import dev.loginhelp.mail.QueuedMail;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells the other master administrators that one has gone on without making sure who is calling. */
public final class EmergencyNotice {
    private final KeycloakSession session;
    private final RealmModel realm;

    public EmergencyNotice(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public void tell(UserModel user, UserModel by) {
        MailQueue queue = new MailQueue(session, realm);
        new Administrators(session, realm)
                .masters()
                .filter(master -> !master.getId().equals(by.getId()))
                .filter(master -> master.isEnabled() && master.getEmail() != null)
                .map(master -> new QueuedMail(
                        EmergencyMail.ID,
                        master.getId(),
                        null,
                        session.getContext().resolveLocale(master, true).toLanguageTag(),
                        Map.of(EmergencyMail.PERSON, user.getId(), EmergencyMail.BY, by.getUsername())))
                .forEach(queue::post);
    }
}
