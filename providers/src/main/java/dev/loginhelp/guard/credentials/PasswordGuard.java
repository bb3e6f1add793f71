package dev.loginhelp.guard.credentials;

import dev.loginhelp.administrators.Targets;
import dev.loginhelp.authority.Actor;
import dev.loginhelp.authority.Change;
import dev.loginhelp.authority.DenialReason;
import dev.loginhelp.authority.PasswordAuthority;
import dev.loginhelp.authority.Verdict;
import dev.loginhelp.caller.CurrentActor;
import dev.loginhelp.caller.RefusedByToken;
import dev.loginhelp.metrics.Count;
import dev.loginhelp.settings.RealmSettings;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Asks the authority in the name of the actor; where the pack is not installed, everything is allowed. */
public final class PasswordGuard {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    public PasswordGuard(KeycloakSession session, RealmModel realm) {
        this(session, realm, Clock.systemUTC());
    }

    PasswordGuard(KeycloakSession session, RealmModel realm, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.clock = clock;
    }

    /** Why the change may not be made; empty if it may. */
    public Optional<DenialReason> refusal(UserModel user, Change change) {
        if (!RealmSettings.isInstalled(realm)) {
            return Optional.empty();
        }
        Verdict verdict =
                PasswordAuthority.decide(actor().towards(user), new Targets(session, realm, clock).of(user), change);
        return verdict instanceof Verdict.ApiException refused
                ? Optional.of(refused.refusal())
                : new VerifiedCaller(session, realm).refusal(actor(), user, change);
    }

    /** The same for setting the password by whatever way this request came. */
    public Optional<DenialReason> refusalToSetPassword(UserModel user) {
        return refusal(user, way());
    }

    /** Like {@link #refusal}, and a refusal is written into an admin event: for our own administration. */
    public Optional<DenialReason> refusalOnRecord(UserModel user, Change change) {
        Optional<DenialReason> refusal = refusal(user, change);
        refusal.ifPresent(why -> new RefusedByToken(session, realm).answer(user, why));
        return refusal;
    }

    /**
     * Lets a change pass, or ends the request.
     *
     * @throws org.keycloak.services.ErrorResponseException 403 with a sentence, for an actor with a token; it is
     *     written into an admin event
     * @throws ModelException with the sentence's message key, for a person in a browser
     */
    public void check(UserModel user, Change change) {
        refusal(user, change).ifPresent(refusal -> refuse(user, refusal));
        boolean resets = change == Change.SET_PASSWORD || change == Change.REMOVE_PASSWORD;
        if (resets && RealmSettings.isInstalled(realm)) {
            new DeniedReset(session, realm).check(user);
        }
    }

    void checkToSetPassword(UserModel user) {
        check(user, way());
    }

    /** Whether somebody sets it who is not asked for the current one. */
    boolean isByAdministration(UserModel user) {
        return way() == Change.SET_PASSWORD && actor().towards(user) instanceof Actor.Administrator;
    }

    /**
     * Whether somebody sets it who will know another person's password. Service accounts provision people, and are
     * trusted with lasting ones.
     */
    boolean isHandedOver(UserModel user) {
        return RealmSettings.of(realm).temporaryPasswordsOnly()
                && actor().towards(user) instanceof Actor.Administrator administrator
                && !administrator.self()
                && !actor().isProgram();
    }

    private void refuse(UserModel user, DenialReason refusal) {
        if (actor().isByToken()) {
            throw new RefusedByToken(session, realm).answer(user, refusal);
        }
        Count.GUARD_REFUSALS.add(realm, "browser", refusal.name());
        // The name fills {0} of those sentences that have it.
        throw new ModelException(refusal.messageKey(), user.getUsername());
    }

    /** Not kept: a session may learn who acts only in the course of its work. */
    private CurrentActor actor() {
        return new CurrentActor(session, realm);
    }

    private Change way() {
        Change told = PasswordChangeContext.of(session);
        if (told != null) {
            return told;
        }
        AuthenticationSessionModel login = session.getContext().getAuthenticationSession();
        boolean byLinkAlone = login != null && new AuthenticatedByLinkOnly(login).alone();
        return byLinkAlone ? Change.KEYCLOAK_LINK : Change.SET_PASSWORD;
    }
}
