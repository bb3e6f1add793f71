package dev.loginhelp.password;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.Errors;
import org.keycloak.models.DefaultActionTokenKey;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The password that is valid now, as proof that whoever sits there is the person. A wrong one counts as a failed login,
 * so that an open session is no place to guess it at leisure.
 */
final class CurrentPassword {
    static final String FIELD = "password";

    private final RequiredActionContext context;
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    CurrentPassword(RequiredActionContext context) {
        this.context = context;
        this.session = context.getSession();
        this.realm = context.getRealm();
        this.user = context.getUser();
    }

    /**
     * What is wrong with it.
     *
     * @param error for the event
     */
    record Wrong(FormMessage message, String error) {}

    /** Not behind a mailed link, nor where there is none yet. */
    boolean isAsked() {
        AuthenticationSessionModel login = context.getAuthenticationSession();
        boolean byLinkAlone = login.getAuthNote(DefaultActionTokenKey.ACTION_TOKEN_USER_ID) != null
                && !AuthenticatorUtil.isPasswordValidated(login);
        return !byLinkAlone && user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    Optional<Wrong> check(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return wrong("loginHelpCurrentPasswordMissing", Errors.PASSWORD_MISSING);
        }
        if (isLocked()) {
            // The same words as for a wrong one: a locked account must not tell whether it was right.
            return wrong("loginHelpCurrentPasswordWrong", Errors.USER_TEMPORARILY_DISABLED);
        }
        if (user.credentialManager().isValid(UserCredentialModel.password(typed))) {
            return Optional.empty();
        }
        if (realm.isBruteForceProtected()) {
            protector()
                    .failedLogin(
                            realm,
                            user,
                            context.getConnection(),
                            context.getUriInfo(),
                            Set.of(PasswordCredentialModel.TYPE));
        }
        return wrong("loginHelpCurrentPasswordWrong", Errors.INVALID_USER_CREDENTIALS);
    }

    private boolean isLocked() {
        return realm.isBruteForceProtected()
                && (protector().isTemporarilyDisabled(session, realm, user)
                        || protector().isPermanentlyLockedOut(session, realm, user));
    }

    private BruteForceProtector protector() {
        return session.getProvider(BruteForceProtector.class);
    }

    private static Optional<Wrong> wrong(String messageKey, String error) {
        return Optional.of(new Wrong(new FormMessage(FIELD, messageKey), error));
    }
}
