package dev.loginhelp.reset;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A form of ours that did not come by way of Keycloak's own address for forms, which takes none that is older than the
 * login. The flow is then run from its beginning, and the step that the form belongs to takes it.
 */
public final class PostedForm {
    private static final String ADDRESS = "login-help-form-address";
    private static final String WAY = "login-help-form-way";
    private static final String DIED = "login-help-link-died";

    private PostedForm() {}

    /** The form on the page of this request goes to this address. */
    public static void goesTo(KeycloakSession session, URI address) {
        session.setAttribute(ADDRESS, address);
    }

    /** The form of this request is to be taken by the step it belongs to. */
    public static void isSent(KeycloakSession session) {
        session.setAttribute(WAY, Way.SENT);
    }

    /** What was typed is to be shown again, for the person to send it. */
    public static void isToBeSeen(KeycloakSession session) {
        session.setAttribute(WAY, Way.SEEN);
    }

    /** Whether the link died between the opening of the form and its being sent. */
    public static boolean hasFoundADeadLink(KeycloakSession session) {
        return Boolean.TRUE.equals(session.getAttribute(DIED));
    }

    public static void linkHasDied(KeycloakSession session) {
        session.setAttribute(DIED, true);
    }

    public static boolean isTaken(KeycloakSession session) {
        return session.getAttribute(WAY) == Way.SENT;
    }

    public static boolean isShownAgain(KeycloakSession session) {
        return session.getAttribute(WAY) == Way.SEEN;
    }

    /** Where the form goes, with the browser's tab, so that it finds this login if it is still open. */
    public static Optional<URI> address(KeycloakSession session, AuthenticationSessionModel login) {
        return Optional.ofNullable(session.getAttribute(ADDRESS, URI.class))
                .map(address -> UriBuilder.fromUri(address)
                        .replaceQueryParam(Constants.TAB_ID, "{tab}")
                        .build(login.getTabId()));
    }

    private enum Way {
        SENT,
        SEEN
    }
}
