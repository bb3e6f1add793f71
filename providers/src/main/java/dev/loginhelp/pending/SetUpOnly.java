package dev.loginhelp.pending;

import dev.loginhelp.administrators.Ranks;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A login that is good for one thing: setting up something new to log in with. Until that is done it is held at its end,
 * whatever an application or the person asks for.
 */
public record SetUpOnly(AuthenticationSessionModel login) {
    private static final String ACTION = "login-help-set-up-action";
    private static final String TYPE = "login-help-set-up-type";
    private static final String RIGHTS = "login-help-set-up-rights";
    private static final String LOST = "login-help-set-up-lost";
    private static final String DONE = "login-help-set-up-done";

    /**
     * From now on the login is one of these.
     *
     * @param action Keycloak's required action that sets something up
     * @param type of the credential that comes of it
     * @param rights stands for the rights of administration that the person may have at the end, and no others
     * @param lost ids of credentials that are to go then
     */
    public void begin(String action, String type, String rights, List<String> lost) {
        login.setAuthNote(ACTION, action);
        login.setAuthNote(TYPE, type);
        login.setAuthNote(RIGHTS, rights);
        login.setAuthNote(LOST, String.join(" ", lost));
    }

    /** Whether it still waits for a credential of this type. */
    public boolean waitsFor(String type) {
        return type.equals(login.getAuthNote(TYPE)) && login.getAuthNote(DONE) == null;
    }

    /** It is set up. */
    public List<String> done() {
        login.setAuthNote(DONE, "true");
        return Optional.ofNullable(login.getAuthNote(LOST)).stream()
                .flatMap(ids -> List.of(ids.split(" ", -1)).stream())
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /**
     * Holds a login of this kind until it is done.
     *
     * @throws jakarta.ws.rs.WebApplicationException that leads to the login page and takes back what this request has
     *     done, if the account was disabled or its rights have changed since
     */
    public static void hold(RequiredActionContext context) {
        SetUpOnly only = new SetUpOnly(context.getAuthenticationSession());
        String action = only.login.getAuthNote(ACTION);
        if (action != null) {
            only.check(context.getSession(), context.getRealm(), context.getUser());
            if (only.login.getAuthNote(DONE) == null) {
                only.login.addRequiredAction(action);
            }
        }
    }

    private void check(KeycloakSession session, RealmModel realm, UserModel user) {
        boolean same = new Ranks(realm).stamp(user).equals(login.getAuthNote(RIGHTS));
        if (!same || !user.isEnabled()) {
            throw new EndedLogin(session, realm, login, user).atLoginPage();
        }
    }
}
