package dev.loginhelp.password;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * The password that is valid now, as proof that the person is really there. A wrong one counts as a failed login,
 * so that an open session is no place to guess it at leisure.
 */
public final class CurrentPassword {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    public CurrentPassword(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
    }

    /** What is wrong with a typed password. The page says the same for the last two. */
    public enum Wrong {
        MISSING,
        DIFFERENT,
        /** The account is locked: even the right one is refused, and in the same words. */
        LOCKED
    }

    public boolean exists() {
        return user.credentialManager().isConfiguredFor(PasswordCredentialModel.TYPE);
    }

    /** What is wrong with it; empty if it is the one. */
    public Optional<Wrong> check(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return Optional.of(Wrong.MISSING);
        }
        if (isLocked()) {
            return Optional.of(Wrong.LOCKED);
        }
        if (user.credentialManager().isValid(UserCredentialModel.password(typed))) {
            return Optional.empty();
        }
        count();
        return Optional.of(Wrong.DIFFERENT);
    }

    private void count() {
        if (realm.isBruteForceProtected()) {
            KeycloakContext context = session.getContext();
            protector()
                    .failedLogin(
                            realm,
                            user,
                            context.getConnection(),
                            context.getUri(),
                            Set.of(PasswordCredentialModel.TYPE));
        }
    }

    private boolean isLocked() {
        return realm.isBruteForceProtected()
                && (protector().isTemporarilyDisabled(session, realm, user)
                        || protector().isPermanentlyLockedOut(session, realm, user));
    }

    private BruteForceProtector protector() {
        return session.getProvider(BruteForceProtector.class);
    }
}
