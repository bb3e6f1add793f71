package dev.loginhelp.desk;

import dev.loginhelp.eligibility.Reason;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The events of requests: they alone tell what became of one, and to administrators alone. Nothing typed is in them. */
final class DeskEvents {
    private static final String REQUEST = "login-help-desk";
    private static final String REFERENCE = "login_help_reference";
    private static final String REASON = "login_help_reason";
    private static final String NOT_TAKEN = "login_help_not_taken";

    private final EventBuilder event;

    DeskEvents(KeycloakSession session, RealmModel realm, AskedRequest asked, Optional<UserModel> user) {
        event = event(session, realm).ipAddress(asked.remote()).detail(REFERENCE, asked.reference());
        user.ifPresent(event::user);
    }

    void taken() {
        event.success();
    }

    void refused() {
        event.detail(REASON, Reason.TOO_MANY_REQUESTS.name()).error(NOT_TAKEN);
    }

    static void tooManyFromOneNetwork(KeycloakSession session, RealmModel realm) {
        event(session, realm)
                .ipAddress(session.getContext().getConnection().getRemoteHost())
                .detail(REASON, Reason.TOO_MANY_REQUESTS.name())
                .error(NOT_TAKEN);
    }

    /** Nobody could decide it within a day. */
    static void givenUp(KeycloakSession session, RealmModel realm) {
        event(session, realm).detail("login_help_outcome", "given_up").error(Errors.GENERIC_AUTHENTICATION_ERROR);
    }

    private static EventBuilder event(KeycloakSession session, RealmModel realm) {
        return new EventBuilder(realm, session)
                .event(EventType.CUSTOM_REQUIRED_ACTION)
                .detail(Details.CUSTOM_REQUIRED_ACTION, REQUEST);
    }
}
