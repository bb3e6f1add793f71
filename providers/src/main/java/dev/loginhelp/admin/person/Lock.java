package dev.loginhelp.admin.person;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Whether too many failed logins have locked somebody.
 *
 * @param state of the lock
 * @param until when a temporary lock ends, in milliseconds since 1970
 * @param failures failed logins that count
 */
public record Lock(State state, @Nullable Long until, int failures) {
    /** The state of a lock. */
    public enum State {
        NONE,
        TEMPORARY,
        PERMANENT
    }

    static Lock of(KeycloakSession session, RealmModel realm, UserModel user) {
        BruteForceProtector protector = session.getProvider(BruteForceProtector.class);
        UserLoginFailureModel record = session.loginFailures().getUserLoginFailure(realm, user.getId());
        int failures = record == null ? 0 : record.getNumFailures();
        if (protector.isPermanentlyLockedOut(session, realm, user)) {
            return new Lock(State.PERMANENT, null, failures);
        }
        if (record != null && protector.isTemporarilyDisabled(session, realm, user)) {
            long until = Duration.ofSeconds(record.getFailedLoginNotBefore()).toMillis();
            return new Lock(State.TEMPORARY, until, failures);
        }
        return new Lock(State.NONE, null, failures);
    }
}
