package dev.loginhelp.accesspass.login;

import dev.loginhelp.accesspass.AccessPass;
import dev.loginhelp.accesspass.AccessPasses;
import dev.loginhelp.pending.SetUpOnly;
import dev.loginhelp.settings.RealmSettings;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.resources.LoginActionsService;

/**
 * Asks for login name, access pass and, where there is one, the password. Whatever is wrong, the page says the same; every
 * wrong try counts as a failed login.
 *
 * <p>Extends the step in which Keycloak asks for name and password: finding the person, the lock, the switched-off account
 * and the time that a name takes which nobody has are its own affair.
 */
final class PassForm extends AbstractUsernameFormAuthenticator implements Authenticator {
    private static final String PASS = "pass";
    private static final String WRONG = "loginHelpPassWrong";

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        if (isOffered(context) && context.getUser() == null) {
            context.challenge(createLoginForm(context.form()));
        } else {
            context.attempted();
        }
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        // Somebody who is known from another step has another way: a pass is no second factor.
        if (!isOffered(context) || context.getUser() != null) {
            context.attempted();
            return;
        }
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (validateUserAndPassword(context, form)) {
            use(context, typed(form));
        }
    }

    /** {@inheritDoc} And the pass: who has no password, as with passkeys, has this alone. */
    @Override
    public boolean validatePassword(
            AuthenticationFlowContext context, UserModel user, MultivaluedMap<String, String> form, boolean clearUser) {
        boolean hasPassword = user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
        if (hasPassword) {
            if (!super.validatePassword(context, user, form, clearUser)) {
                return false;
            }
        } else if (isDisabledByBruteForce(context, user)) {
            return false;
        } else {
            // As long as a password takes: or the time would tell who has none.
            AuthenticatorUtils.dummyHash(context);
        }
        boolean right = new AccessPasses(context.getSession(), context.getRealm()).isRight(user, typed(form));
        if (!right) {
            fail(context, user);
        }
        return right;
    }

    private void use(AuthenticationFlowContext context, String typed) {
        UserModel user = context.getUser();
        Optional<AccessPass> used = new AccessPasses(context.getSession(), context.getRealm())
                .use(user, typed)
                .filter(pass -> pass.setUp().isPossibleIn(context.getRealm()));
        if (used.isEmpty()) {
            fail(context, user);
            return;
        }
        AccessPass pass = used.get();
        new SetUpOnly(context.getAuthenticationSession())
                .begin(pass.setUp().action(), pass.setUp().type(), pass.rights(), pass.lost());
        context.getEvent().detail("login_help_way", "access_pass");
        context.success();
    }

    private void fail(AuthenticationFlowContext context, UserModel user) {
        context.getEvent().user(user).error(Errors.INVALID_USER_CREDENTIALS);
        context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, challenge(context, WRONG, PASS));
        context.clearUser();
    }

    private static String typed(MultivaluedMap<String, String> form) {
        return Optional.ofNullable(form.getFirst(PASS)).orElse("");
    }

    // In the reset flow, or after a link, a pass would be one more way round what is lost.
    private static boolean isOffered(AuthenticationFlowContext context) {
        return RealmSettings.isInstalled(context.getRealm())
                && LoginActionsService.AUTHENTICATE_PATH.equals(context.getFlowPath());
    }

    /** {@inheritDoc} At one place, whichever field Keycloak has found wrong: or that would tell which names there are. */
    @Override
    protected Response challenge(AuthenticationFlowContext context, String error, String field) {
        return super.challenge(context, error, PASS);
    }

    @Override
    protected Response createLoginForm(LoginFormsProvider form) {
        return form.createForm("login-help-access-pass.ftl");
    }

    @Override
    protected String getDefaultChallengeMessage(AuthenticationFlowContext context) {
        return WRONG;
    }

    @Override
    protected String disabledByBruteForceError(String error) {
        return WRONG;
    }

    @Override
    public boolean requiresUser() {
        return false;
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
