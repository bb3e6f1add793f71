package dev.loginhelp.secondfactor;

import dev.loginhelp.settings.RealmSettings;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/**
 * Refuses the password grant to whoever has a second factor, with a code or without. It stands right after the
 * password, so that only who knows the password learns that there is a second factor, as on the login page.
 */
final class NoSecondFactor implements Authenticator {
    static final String EVENT_ERROR = "login_help_second_factor";

    // Read by developers and, by RFC 6749 section 5.2, without quotes and in ASCII alone: so it has no translations.
    private static final String DESCRIPTION = "This user has two-factor authentication, so a password is not accepted"
            + " here, neither alone nor with a code. Use the authorization code flow, the device flow, a service"
            + " account of the client, or another user who does not have two-factor authentication.";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        UserModel user = context.getUser();
        boolean applies = RealmSettings.isInstalled(context.getRealm());
        if (!applies || !new SecondFactors(context.getSession(), user).isOn()) {
            context.success();
            return;
        }
        context.getEvent().user(user).error(EVENT_ERROR);
        // Not failure(): that counts as a failed login, and a program that tries again would lock the person out.
        context.forceChallenge(Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new OAuth2ErrorRepresentation(OAuthErrorException.INVALID_GRANT, DESCRIPTION))
                .build());
    }

    @Override
    public void action(AuthenticationFlowContext context) {}

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}

    @Override
    public void close() {}
}
