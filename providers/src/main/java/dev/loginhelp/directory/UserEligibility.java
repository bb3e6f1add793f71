package dev.loginhelp.directory;

import dev.loginhelp.eligibility.Eligibility;
import dev.loginhelp.eligibility.Eligibility.Eligible;
import dev.loginhelp.settings.RealmSettings;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Asks the realm's rules about the present state of one user. */
public final class UserEligibility {
    private final AccountDirectory directory;
    private final RealmModel realm;

    public UserEligibility(KeycloakSession session, RealmModel realm) {
        this.directory = new AccountDirectory(session, realm);
        this.realm = realm;
    }

    /** Whether the user may reset their own password, and if not, every reason. */
    public Eligibility of(UserModel user) {
        return RealmSettings.of(realm).eligibility().decide(directory.read(user), directory.sharesEmail(user));
    }

    /** The same for the eyes of administrators, who are told besides that mail does not arrive. */
    public Eligibility forAdministrators(UserModel user) {
        return RealmSettings.of(realm)
                .eligibility()
                .decide(directory.readForAdministrators(user), directory.sharesEmail(user));
    }

    public boolean mayReset(UserModel user) {
        return of(user) instanceof Eligible;
    }
}
