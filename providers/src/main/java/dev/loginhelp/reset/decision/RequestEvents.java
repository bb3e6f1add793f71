package dev.loginhelp.reset.decision;

import dev.loginhelp.eligibility.Reason;
import dev.loginhelp.metrics.Count;
import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The event of a request: it alone tells the true reason, and to administrators alone. */
public final class RequestEvents {
    public static final String NOT_ELIGIBLE = "login_help_not_eligible";
    public static final String REASON = "login_help_reason";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final EventBuilder event;

    RequestEvents(KeycloakSession session, RealmModel realm, ResetRequest request, Optional<String> userId) {
        this.session = session;
        this.realm = realm;
        event = new EventBuilder(realm, session)
                .event(EventType.RESET_PASSWORD)
                .client(request.clientId())
                .ipAddress(request.remote());
        userId.ifPresent(event::user);
    }

    void accepted() {
        event.success();
        Count.REQUESTS.addAfterCommit(session, realm, "ELIGIBLE");
    }

    void refused(Reason reason) {
        event.detail(REASON, reason.name()).error(NOT_ELIGIBLE);
        Count.REQUESTS.addAfterCommit(session, realm, reason.name());
    }

    /** Nobody could decide it within a day; who asked is forgotten by then. */
    static void givenUp(KeycloakSession session, RealmModel realm) {
        new EventBuilder(realm, session)
                .event(EventType.RESET_PASSWORD)
                .detail("login_help_outcome", "given_up")
                .error(Errors.GENERIC_AUTHENTICATION_ERROR);
        Count.REQUESTS.addAfterCommit(session, realm, "GIVEN_UP");
    }
}
