package dev.loginhelp.notice;

import dev.loginhelp.administrators.Administrators;
import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.mail.Letter;
import dev.loginhelp.mail.Letterbox;
import dev.loginhelp.settings.RealmSettings;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Tells the masters by mail that an administrator's password was changed, by whomever, where the realm wants that. */
public final class MastersNotice {
    private static final String TOLD = "login-help-masters-told-";

    private final KeycloakSession session;
    private final RealmModel realm;

    public MastersNotice(KeycloakSession session, RealmModel realm) {
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
            Letterbox letterbox = new Letterbox(session, realm);
            new Administrators(session, realm)
                    .masters()
                    .filter(master -> !master.getId().equals(changed.getId()))
                    .filter(master -> master.isEnabled() && master.getEmail() != null)
                    .map(master -> letter(master, changed))
                    .forEach(letterbox::post);
        }
    }

    private Letter letter(UserModel master, UserModel changed) {
        String locale = session.getContext().resolveLocale(master, true).toLanguageTag();
        Map<String, String> notes = Map.of(MastersLetter.CHANGED, changed.getId());
        return new Letter(MastersLetter.ID, master.getId(), null, locale, notes);
    }
}
