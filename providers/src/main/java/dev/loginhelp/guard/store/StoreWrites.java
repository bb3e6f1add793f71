package dev.loginhelp.guard.store;

import dev.loginhelp.caller.CurrentActor;
import dev.loginhelp.settings.RealmSettings;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.services.ErrorResponseException;

/** What one session of Keycloak's writes for somebody who acts by a token; anything else is let through. */
public final class StoreWrites {
    private static final String ATTRIBUTE = "login-help-store-writes";

    private final KeycloakSession session;
    private final Set<Written> passed = new HashSet<>();
    private final Set<String> comers = new HashSet<>();
    private final Set<String> leavers = new HashSet<>();

    private StoreWrites(KeycloakSession session) {
        this.session = session;
    }

    public static StoreWrites of(KeycloakSession session) {
        StoreWrites kept = session.getAttribute(ATTRIBUTE, StoreWrites.class);
        if (kept == null) {
            kept = new StoreWrites(session);
            session.setAttribute(ATTRIBUTE, kept);
        }
        return kept;
    }

    /** With a user everything goes that they log in by. */
    public void leaves(String user) {
        leavers.add(user);
    }

    /**
     * Lets a row be written, or ends the request.
     *
     * @throws ErrorResponseException 403 with a sentence; it is written into an admin event
     */
    public void check(Row row) {
        if (!isWatched()) {
            return;
        } else if (row.isInsert() && row.entity() instanceof UserEntity user) {
            comers.add(user.getId());
            return;
        }
        Meaning meaning = Meaning.of(row);
        if (!meaning.written().isEmpty()) {
            RealmModel realm = session.realms().getRealm(meaning.realm());
            ask(realm, meaning.written());
        }
    }

    /** The same for what is written by a statement, of which no row tells. */
    public void check(RealmModel realm, List<Written> written) {
        if (isWatched()) {
            ask(realm, written);
        }
    }

    private boolean isOpen(Written written) {
        boolean known = written instanceof Written.Login login
                && (comers.contains(login.user()) || leavers.contains(login.user()));
        return !known && !passed.contains(written);
    }

    private void ask(@Nullable RealmModel realm, List<Written> all) {
        List<Written> written = all.stream().filter(this::isOpen).toList();
        if (realm == null
                || written.isEmpty()
                || !RealmSettings.isInstalled(realm)
                || !Former.of(session).matters(realm, written)) {
            return;
        }
        ErrorResponseException refusal =
                Beforehand.ask(session, realm.getId(), (before, there) -> refusal(before, there, written));
        if (refusal != null) {
            throw new RefusedWrite(refusal);
        }
        passed.addAll(written);
    }

    private static @Nullable ErrorResponseException refusal(
            KeycloakSession before, RealmModel realm, List<Written> written) {
        StoreGuard guard = new StoreGuard(before, realm);
        return written.stream()
                .flatMap(one -> guard.refusal(one).stream())
                .findFirst()
                .orElse(null);
    }

    /** Whether rows are looked at. */
    boolean isWatched() {
        return CurrentActor.isByToken(session) && !Beforehand.is(session);
    }
}
