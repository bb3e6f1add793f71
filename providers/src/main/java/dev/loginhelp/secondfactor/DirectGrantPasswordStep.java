package dev.loginhelp.secondfactor;

import dev.loginhelp.settings.RealmSettings;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.directgrant.ValidatePassword;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;

/**
 * Keycloak's password step of the password grant, which here also refuses people who have a second factor, with a code or
 * without. Only a right password comes so far, so that nobody else learns that there is a second factor.
 *
 * <p>It takes the place of Keycloak's step of the same id and is no step of its own: no flow names us, so that password
 * logins survive the loss of our jar, and a client's own flow has it as well.
 */
public final class DirectGrantPasswordStep extends ValidatePassword {
    static final String EVENT_ERROR = "login_help_second_factor";

    // Read by developers and, by RFC 6749 section 5.2, without quotes and in ASCII alone: so it has no translations.
    private static final String DESCRIPTION = "This user has two-factor authentication, so a password is not accepted"
            + " here, neither alone nor with a code. Use the authorization code flow, the device flow, a service"
            + " account of the client, or another user who does not have two-factor authentication.";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        super.authenticate(context);
        if (context.getStatus() == FlowStatus.SUCCESS && isRefused(context)) {
            context.getEvent().user(context.getUser()).error(EVENT_ERROR);
            // Not failure(): that counts as a failed login, and a program that tries again would lock the person out.
            context.forceChallenge(Response.status(Response.Status.BAD_REQUEST)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(new OAuth2ErrorRepresentation(OAuthErrorException.INVALID_GRANT, DESCRIPTION))
                    .build());
        }
    }

    private static boolean isRefused(AuthenticationFlowContext context) {
        return RealmSettings.isInstalled(context.getRealm())
                && new SecondFactors(context.getSession(), context.getUser()).isOn();
    }
}
