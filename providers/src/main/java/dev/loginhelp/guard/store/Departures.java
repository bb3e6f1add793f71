package dev.loginhelp.guard.store;

import dev.loginhelp.authority.DenialReason;
import dev.loginhelp.caller.CurrentActor;
import dev.loginhelp.caller.RefusedByToken;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorResponseException;

/** Administrators whom a session of Keycloak's removes: while it does, nobody is added who could take their place. */
public final class Departures {
    private static final String ATTRIBUTE = "login-help-departures";

    private final KeycloakSession session;
    private @Nullable DenialReason refusal;
    private String name = "";
    private String id = "";

    private Departures(KeycloakSession session) {
        this.session = session;
    }

    public static Departures of(KeycloakSession session) {
        Departures kept = session.getAttribute(ATTRIBUTE, Departures.class);
        if (kept == null) {
            kept = new Departures(session);
            session.setAttribute(ATTRIBUTE, kept);
        }
        return kept;
    }

    /** @param why the caller may not set the password of the removed user; empty if they may */
    public void add(UserModel user, Optional<DenialReason> why) {
        if (refusal == null && why.isPresent()) {
            refusal = why.get();
            name = user.getUsername();
            id = user.getId();
        }
    }

    /** @throws ErrorResponseException 403 with a sentence; it is written into an admin event */
    public void check(RealmModel realm) {
        if (refusal != null && CurrentActor.isByToken(session)) {
            throw new RefusedByToken(session, realm).answer(id, name, refusal);
        }
    }
}
