package dev.loginhelp.reset;

import dev.loginhelp.directory.UserEligibility;
import dev.loginhelp.guard.Mandate;
import dev.loginhelp.outbox.Ledger;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Which link of a person is the live one. There is at most one: making a new one, using it, a changed password or
 * address, a disabled account, or an account that may not reset itself any more ends it.
 */
final class LiveLink {
    /** The book that the live links are written in. */
    static final String BOOK = "login-help-link";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;

    LiveLink(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
    }

    /** Makes a new link the live one. */
    String begin(Instant until) {
        String generation = UUID.randomUUID().toString();
        ledger().write(realm, user.getId(), until, former -> generation);
        return generation;
    }

    /** Whether the token's link still is the live one and the person may still use it. */
    boolean is(ResetToken token) {
        return user.getId().equals(token.getUserId())
                && token.isActive()
                && user.isEnabled()
                && Objects.equals(token.passwordStamp(), PasswordStamp.of(user))
                && ledger().read(user.getId())
                        .filter(live -> live.equals(token.generation()))
                        .isPresent()
                && isEntitled(token);
    }

    private boolean isEntitled(ResetToken token) {
        Mandate mandate = token.mandate();
        if (mandate != null) {
            // Whether people may reset by themselves is not asked here: it is those who may not that need such a link.
            return mandate.stands(session, realm, user) && (mandate.elsewhere() || isToRegisteredAddress(token));
        }
        return realm.isResetPasswordAllowed()
                && isToRegisteredAddress(token)
                && new UserEligibility(session, realm).mayReset(user);
    }

    private boolean isToRegisteredAddress(ResetToken token) {
        return Objects.equals(token.getEmail(), user.getEmail());
    }

    /** Keeps the link to this transaction: of two tabs that press <em>Save</em> at once, the second finds it used up. */
    boolean lock(ResetToken token) {
        String generation = token.generation();
        return generation != null && ledger().lock(user.getId(), generation);
    }

    /** Ends whatever link is the live one. */
    void end() {
        ledger().forget(user.getId());
    }

    private Ledger ledger() {
        return new Ledger(session, BOOK);
    }
}
