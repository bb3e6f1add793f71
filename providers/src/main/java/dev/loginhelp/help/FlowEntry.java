package dev.loginhelp.help;

import dev.loginhelp.reset.link.MailedLink;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.LoginActionsService;

/**
 * Leads into Keycloak's reset flow within this request, without sending the browser to Keycloak's own addresses: those
 * want a token in the query, and know a time-out that our forms do not have.
 */
final class FlowEntry {
    private static final @Nullable String NONE = null;

    private final KeycloakSession session;
    private final Visit visit;

    FlowEntry(KeycloakSession session, Visit visit) {
        this.session = session;
        this.visit = visit;
    }

    /** As the person the link is for. */
    Response byLink(MailedLink link) {
        visit.keepLoginOpen();
        return keycloak()
                .executeActionToken(
                        NONE,
                        link.key(),
                        NONE,
                        link.record().clientId(),
                        visit.parameter(Constants.CLIENT_DATA).orElse(NONE),
                        visit.parameter(Constants.TAB_ID).orElse(NONE));
    }

    /** As nobody yet: in the login that is open here, else in a new one for the same application. */
    Response asStranger() {
        visit.keepLoginOpen();
        boolean goesOn = visit.isInLogin();
        return keycloak()
                .resetCredentialsGET(
                        NONE,
                        NONE,
                        NONE,
                        visit.clientId().orElse(NONE),
                        NONE,
                        goesOn ? visit.parameter(Constants.TAB_ID).orElse(NONE) : NONE,
                        goesOn ? visit.parameter(Constants.CLIENT_DATA).orElse(NONE) : NONE);
    }

    private LoginActionsService keycloak() {
        EventBuilder event =
                new EventBuilder(visit.realm(), session, session.getContext().getConnection());
        return new LoginActionsService(session, event);
    }
}
