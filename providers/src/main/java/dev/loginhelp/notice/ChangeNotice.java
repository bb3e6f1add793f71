package dev.loginhelp.notice;

import dev.loginhelp.mail.MailQueue;
import dev.loginhelp.mail.QueuedMail;
import dev.loginhelp.settings.RealmSettings;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Tells a person by mail that their password was changed, where the realm wants that. */
public final class ChangeNotice {
    private final KeycloakSession session;
    private final RealmModel realm;

    public ChangeNotice(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** @param byAdministrator whether an administrator changed it rather than the person */
    public void tell(UserModel user, boolean byAdministrator) {
        if (RealmSettings.of(realm).notifyPasswordChanged() && user.getEmail() != null) {
            Map<String, String> notes = Map.of(ChangedMail.BY_ADMINISTRATOR, String.valueOf(byAdministrator));
            String locale = session.getContext().resolveLocale(user).toLanguageTag();
            new MailQueue(session, realm)
                    .post(new QueuedMail(ChangedMail.ID, user.getId(), user.getEmail(), locale, notes));
        }
    }
}
