package dev.loginhelp.guard.credentials;

import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.authority.Actor;
import dev.loginhelp.authority.Change;
import dev.loginhelp.authority.DenialReason;
import dev.loginhelp.caller.CurrentActor;
import dev.loginhelp.caller.RefusedByToken;
import dev.loginhelp.guard.store.ChangedMeans;
import dev.loginhelp.mail.VerifiedCallers;
import dev.loginhelp.settings.RealmSettings;
import dev.loginhelp.settings.Settings.Demand;
import dev.loginhelp.settings.Settings.Verifying;
import dev.loginhelp.verification.Verification;
import dev.loginhelp.verification.VerificationRule;
import dev.loginhelp.verification.Verifications;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Whether the administrator who acts has made sure who is calling, where the realm demands it. */
record VerifiedCaller(KeycloakSession session, RealmModel realm) {
    // So long nobody can call in the name of an account that an administrator has just made.
    private static final Duration NEW = Duration.ofMinutes(15);

    /** Why the change may not be made; empty if it may. How it was done is kept for the mails and events about it. */
    Optional<DenialReason> refusal(CurrentActor actor, UserModel user, Change change) {
        Verifying set = RealmSettings.of(realm).verifying();
        if (set.demandsNothing()) {
            return Optional.empty();
        }
        Demand demand =
                VerificationRule.before(change, new Ranks(realm).of(user).isAdministrator(), set);
        if (demand == Demand.OFF || !isAnothers(actor, user) || isNew(user)) {
            return Optional.empty();
        }
        Optional<String> how = actor.user()
                .flatMap(me -> new Verifications(session, realm).done(user, me.getId()))
                .map(Verification::kind);
        VerifiedCallers.of(session).put(user.getId(), how.orElse(VerifiedCallers.NOT_AT_ALL));
        return demand == Demand.REQUIRED && how.isEmpty() ? Optional.of(DenialReason.NOT_VERIFIED) : Optional.empty();
    }

    /** Lets a change pass that is nothing but this guard's affair, or ends the request. */
    void check(UserModel user, Change change) {
        if (RealmSettings.isInstalled(realm) && CurrentActor.isByToken(session)) {
            refusal(new CurrentActor(session, realm), user, change).ifPresent(why -> {
                throw new RefusedByToken(session, realm).answer(user, why);
            });
        }
    }

    private static boolean isAnothers(CurrentActor actor, UserModel user) {
        return actor.towards(user) instanceof Actor.Administrator administrator && !administrator.self();
    }

    private boolean isNew(UserModel user) {
        if (ChangedMeans.of(session).hasCreated(user)) {
            return true;
        }
        if (user.getFederationLink() != null) {
            // It is as old as it is there; here it may be seen for the first time because somebody has just called.
            return false;
        }
        long now = Instant.now().toEpochMilli();
        Long created = user.getCreatedTimestamp();
        // Who creates an account can give it any time, also one that is still to come; nobody can change it later.
        return created != null && created <= now && created > now - NEW.toMillis();
    }
}
