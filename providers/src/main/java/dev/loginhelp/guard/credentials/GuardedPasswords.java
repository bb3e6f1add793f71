package dev.loginhelp.guard.credentials;

import dev.loginhelp.authority.Change;
import dev.loginhelp.pending.PendingLogins;
import dev.loginhelp.temporarypassword.TemporaryPasswordDuty;
import dev.loginhelp.temporarypassword.TemporaryPasswordMarker;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.PasswordCredentialProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Keycloak's provider of stored passwords with a guard in front of its writing side: whatever path leads to a new
 * password that Keycloak stores, it ends here. Also lets temporary passwords die.
 */
final class GuardedPasswords extends PasswordCredentialProvider {
    private final Clock clock;
    private @Nullable PasswordCredentialModel lastRead;
    private boolean typing;

    GuardedPasswords(
            KeycloakSession session, Meter.@Nullable MeterProvider<Counter> meters, MeterTags tags, Clock clock) {
        super(session, meters, meters != null, tags.realm(), tags.algorithm(), tags.strength(), tags.outcome());
        this.clock = clock;
    }

    @Override
    public boolean createCredential(RealmModel realm, UserModel user, String password) {
        PasswordChange change = new PasswordChange(session, realm, user, clock);
        change.check();
        typing = true;
        boolean created;
        try {
            created = super.createCredential(realm, user, password);
        } finally {
            typing = false;
        }
        change.made(true);
        return created;
    }

    /** A hash, or the second half of the method above. */
    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel user, PasswordCredentialModel credential) {
        if (typing) {
            return super.createCredential(realm, user, credential);
        }
        PasswordChange change = new PasswordChange(session, realm, user, clock);
        change.check();
        CredentialModel created = super.createCredential(realm, user, credential);
        change.made(false);
        return created;
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel user, String credentialId) {
        new PasswordGuard(session, realm).check(user, Change.REMOVE_PASSWORD);
        return super.deleteCredential(realm, user, credentialId);
    }

    @Override
    public @Nullable PasswordCredentialModel getPassword(RealmModel realm, UserModel user) {
        lastRead = super.getPassword(realm, user);
        return lastRead;
    }

    /**
     * {@inheritDoc}
     *
     * <p>This is on the way of every login, so the deadline of a temporary password is read from what Keycloak has just
     * read, and only once the password is known to be right: a dead one takes as long as a living one.
     */
    @Override
    public boolean isValid(RealmModel realm, UserModel user, CredentialInput input) {
        boolean valid = super.isValid(realm, user, input) && holds(realm, user);
        if (valid) {
            PendingLogins.passwordWasRight(session);
        }
        return valid;
    }

    private boolean holds(RealmModel realm, UserModel user) {
        if (lastRead == null || !TemporaryPasswordMarker.isOn(lastRead)) {
            return true;
        } else if (isDead(lastRead)) {
            return false;
        }
        new TemporaryPasswordDuty(session, realm).putOn(user);
        return true;
    }

    private boolean isDead(PasswordCredentialModel password) {
        return TemporaryPasswordMarker.end(password)
                .filter(end -> !clock.instant().isBefore(end))
                .isPresent();
    }
}
