package dev.loginhelp.secondfactor;

import dev.loginhelp.mail.MailQueue;
import dev.loginhelp.mail.QueuedMail;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What follows when an administrator has removed a second factor: the person is told, and asked again if need be. */
public final class RemovalNotice {
    private final KeycloakSession session;
    private final RealmModel realm;

    public RemovalNotice(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Call it once, after the last removal of a request. */
    public void tell(UserModel user) {
        boolean left = new SecondFactors(session, user).isOn();
        TwoFactorRequirement duty = new TwoFactorRequirement(session, realm, user);
        if (!left) {
            duty.renew();
        }
        Map<String, String> notes =
                Map.of(RemovedMail.LEFT, String.valueOf(left), RemovedMail.REQUIRED, String.valueOf(duty.exists()));
        String locale = session.getContext().resolveLocale(user).toLanguageTag();
        new MailQueue(session, realm)
                .post(new QueuedMail(RemovedMail.ID, user.getId(), user.getEmail(), locale, notes));
    }
}
