package dev.loginhelp.password;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/** The places where a user is logged in. */
public final class OpenSessions {
    private final KeycloakSession session;
    private final RealmModel realm;

    public OpenSessions(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Ends all of them, the offline ones of applications too. */
    public void endAll(UserModel user) {
        List<UserSessionModel> all = Stream.concat(
                        session.sessions().getUserSessionsStream(realm, user),
                        session.sessions().getOfflineUserSessionsStream(realm, user))
                .toList();
        all.forEach(open -> AuthenticationManager.backchannelLogout(session, open, true));
    }

    /** Ends all of them but one. */
    public void endOthers(UserModel user, String keep) {
        List<UserSessionModel> others = session.sessions()
                .getUserSessionsStream(realm, user)
                .filter(open -> !open.getId().equals(keep))
                .toList();
        others.forEach(open -> AuthenticationManager.backchannelLogout(session, open, true));
    }

    /** Ends the one in this browser, without which the login page would let them pass unseen. */
    public void endHere() {
        AuthResult here = AuthenticationManager.authenticateIdentityCookie(session, realm, true);
        if (here != null) {
            AuthenticationManager.backchannelLogout(session, here.session(), true);
        }
    }
}
