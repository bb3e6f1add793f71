package dev.loginhelp.guard.credentials;

import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Whether a mailed link of whatever kind is all that a login has to show for itself. */
public record AuthenticatedByLinkOnly(AuthenticationSessionModel login) {
    /**
     * LoginActionsService writes the note for every kind of link. A person who has given the password as well needs no link to
     * be recognised: they may have confirmed their address on the way.
     */
    public boolean alone() {
        return login.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID) != null
                && !AuthenticatorUtil.isPasswordValidated(login);
    }
}
