package dev.loginhelp.accesspass;

import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.outbox.ExpiringStore;
import dev.loginhelp.pending.PendingLogins;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The passes of a realm: one a person at the most, used once. */
public final class AccessPasses {
    /** Passes by the person they are for. */
    public static final String NAMESPACE = "login-help-access-pass";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    public AccessPasses(KeycloakSession session, RealmModel realm) {
        this(session, realm, Clock.systemUTC());
    }

    AccessPasses(KeycloakSession session, RealmModel realm, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.clock = clock;
    }

    /**
     * Issues a pass. An earlier one is dead, and so is a login that somebody has begun with it.
     *
     * @return what is to be spoken, which is kept nowhere
     */
    public String issue(UserModel user, String issuedBy, Duration life) {
        String code = PassCode.random();
        Instant now = clock.instant();
        LostMeans lost = new LostMeans(session, user);
        AccessPass pass = new AccessPass(
                PassCode.digest(user.getId(), code),
                now.getEpochSecond(),
                now.plus(life).getEpochSecond(),
                issuedBy,
                new Ranks(realm).stamp(user),
                lost.replacement(),
                lost.all().stream().map(CredentialModel::getId).toList());
        store().write(realm, user.getId(), now.plus(life), former -> pass.toJson());
        new PendingLogins(session, realm).endOthers(user);
        return code;
    }

    /** The pass that somebody has, unless it is over or their rights have changed since. */
    public Optional<AccessPass> of(UserModel user) {
        return written(user)
                .map(AccessPass::parse)
                .filter(pass -> !pass.isOver(clock.instant()))
                .filter(pass -> user.isEnabled() && pass.rights().equals(new Ranks(realm).stamp(user)));
    }

    /** Whether this is somebody's pass; it is not used up by being asked. */
    public boolean isRight(UserModel user, String typed) {
        // Something is compared in any case, so that the time does not tell whether there is a pass.
        String typedDigest = PassCode.digest(user.getId(), typed);
        Optional<AccessPass> pass = of(user);
        return PassCode.isSame(typedDigest, pass.map(AccessPass::digest).orElse("")) && pass.isPresent();
    }

    /** Uses a pass up: of two who do so at once, on whatever nodes, the second has none. */
    public Optional<AccessPass> use(UserModel user, String typed) {
        Optional<AccessPass> pass = of(user);
        if (!isRight(user, typed) || !store().lock(user.getId(), written(user).orElse(""))) {
            return Optional.empty();
        }
        store().forget(user.getId());
        return pass;
    }

    /** Takes a pass away, and ends a login that somebody has begun with it. */
    public boolean withdraw(UserModel user) {
        boolean there = written(user).isPresent();
        store().forget(user.getId());
        new PendingLogins(session, realm).endOthers(user);
        return there;
    }

    /** Something about the account has changed: a pass that was issued before is dead. */
    public static void endOf(KeycloakSession session, String userId) {
        new ExpiringStore(session, NAMESPACE).forget(userId);
    }

    private Optional<String> written(UserModel user) {
        return store().read(user.getId()).filter(text -> !text.isEmpty());
    }

    private ExpiringStore store() {
        return new ExpiringStore(session, NAMESPACE);
    }
}
