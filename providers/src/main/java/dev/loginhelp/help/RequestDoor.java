package dev.loginhelp.help;

import dev.loginhelp.reset.PostedForm;
import jakarta.ws.rs.core.Response;
import org.keycloak.models.KeycloakSession;

/**
 * Where the form for the e-mail address goes. It needs no login that is still open, so that what somebody typed slowly
 * is neither lost nor refused.
 */
final class RequestDoor {
    private static final String SITE = "Sec-Fetch-Site";
    private static final String OURS = "same-origin";

    private final KeycloakSession session;
    private final Visit visit;

    RequestDoor(KeycloakSession session, Visit visit) {
        this.session = session;
        this.visit = visit;
    }

    /** To be asked only where the realm lets people reset their password. */
    Response take() {
        if (visit.isInLogin() || isFromOurPage()) {
            PostedForm.isSent(session);
        } else {
            PostedForm.isToBeSeen(session);
        }
        return new FlowEntry(session, visit).asStranger();
    }

    // Without a login nothing else tells a person from another site's page that sends forms in people's names. A
    // browser
    // that does not say where a form comes from shows it again, to be sent once more.
    private boolean isFromOurPage() {
        return OURS.equals(session.getContext().getRequestHeaders().getHeaderString(SITE));
    }
}
