package dev.loginhelp.administrators;

import dev.loginhelp.authority.Rank;
import dev.loginhelp.authority.Target;
import dev.loginhelp.temporarypassword.TemporaryPasswordMarker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Reads users into what the authority asks about them. */
public final class Targets {
    private static final int NEVER = -1;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    public Targets(KeycloakSession session, RealmModel realm, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.clock = clock;
    }

    public Target of(UserModel user) {
        Rank rank = new Ranks(realm).of(user);
        if (rank == Rank.USER && new Delegates(session, realm).has(user)) {
            // An administrator to all others. To themselves they stay who they were: no master knows of them as one.
            return new Target(Rank.GENERAL, true, false);
        }
        // Only a general administrator's right hangs on the rest, which costs a look into the database.
        boolean asked = rank == Rank.GENERAL;
        return new Target(rank, asked && new Permissions(realm).has(user), asked && mustChange(user));
    }

    private boolean mustChange(UserModel user) {
        return TemporaryPasswordMarker.isOn(user) || isTooOld(user);
    }

    /** As Keycloak's UpdatePassword decides it, which then asks for a new one at every login. */
    private boolean isTooOld(UserModel user) {
        int days = realm.getPasswordPolicy().getDaysToExpirePassword();
        if (days == NEVER) {
            return false;
        }
        Instant oldest = clock.instant().minus(Duration.ofDays(days));
        return user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .anyMatch(password -> password.getCreatedDate() == null
                        || Instant.ofEpochMilli(password.getCreatedDate()).isBefore(oldest));
    }
}
