package dev.loginhelp.notice;

import dev.loginhelp.administrators.Administrators;
import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.mail.MailQueue;
import dev.loginhelp.mail.QueuedMail;
import dev.loginhelp.settings.RealmSettings;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Tells the masters by mail that an administrator's password was changed, by whomever, where the realm wants that. */
public final class MasterAdministratorsNotice {
    private static final String TOLD = "login-help-masters-told-";

    private final KeycloakSession session;
    private final RealmModel realm;

    public MasterAdministratorsNotice(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** For a password that a directory keeps: the guards of Keycloak's own store do not see it. */
    public void tellOfDirectory(UserModel changed) {
        boolean elsewhere = changed.credentialManager()
                .getConfiguredUserStorageCredentialTypesStream()
                .anyMatch(PasswordCredentialModel.TYPE::equals);
        if (elsewhere && session.getAttribute(TOLD + changed.getId()) == null) {
            session.setAttribute(TOLD + changed.getId(), true);
            tell(changed);
        }
    }

    public void tell(UserModel changed) {
        if (RealmSettings.of(realm).notifyMasters()
                && new Ranks(realm).of(changed).isAdministrator()) {
            MailQueue queue = new MailQueue(session, realm);
            new Administrators(session, realm)
                    .masters()
                    .filter(master -> !master.getId().equals(changed.getId()))
                    .filter(master -> master.isEnabled() && master.getEmail() != null)
                    .map(master -> mail(master, changed))
                    .forEach(queue::post);
        }
    }

    private QueuedMail mail(UserModel master, UserModel changed) {
        String locale = session.getContext().resolveLocale(master, true).toLanguageTag();
        Map<String, String> notes = Map.of(MasterAdministratorsMail.CHANGED, changed.getId());
        return new QueuedMail(MasterAdministratorsMail.ID, master.getId(), null, locale, notes);
    }
}
