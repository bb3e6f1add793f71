package dev.loginhelp.reset;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Where a login leads that no application has begun: from a bookmarked help page, or from a link opened in another browser.
 * Keycloak begins such a login without an address to return to, because its own reset flow ends on a page instead
 * (LoginActionsService.createAuthenticationSessionForClient). Ours ends at the login page, and the login has to end somewhere.
 */
public final class Destination {
    private final KeycloakSession session;
    private final RealmModel realm;

    public Destination(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Gives the login a destination if it has none. */
    public void ensure(AuthenticationSessionModel login) {
        boolean endsOnAPage = login.getAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS) != null;
        if (endsOnAPage || login.getRedirectUri() == null) {
            set(login);
        }
    }

    /** The way goes by {@link PostResetRedirect}, whatever the application speaks: it knows nothing of this login. */
    public void set(AuthenticationSessionModel login) {
        String arrival = PostResetRedirect.url(session, realm, login.getClient());
        login.removeAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS);
        login.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        login.setRedirectUri(arrival);
        login.setClientNote(OIDCLoginProtocol.REDIRECT_URI_PARAM, arrival);
    }
}
