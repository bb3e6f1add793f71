package dev.loginhelp.mail;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.keycloak.common.ClientConnection;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.urls.UrlType;

/**
 * When and from where something was asked for or done, so that the person can judge a mail about it. They are notes of the
 * mail; the full network address and what the browser says of itself are not among them.
 */
public final class Circumstances {
    public static final String AT = "at";
    public static final String BROWSER = "browser";
    public static final String SYSTEM = "system";
    public static final String NETWORK = "network";
    /** Keycloak's own address for people, which links begin with. */
    public static final String BASE_URI = "baseUri";

    private Circumstances() {}

    /** Those of the request that is being answered; without one, the time alone. */
    public static Map<String, String> of(KeycloakSession session, Instant now) {
        Map<String, String> notes = new HashMap<>();
        notes.put(AT, now.toString());
        request(session).ifPresent(request -> {
            notes.put(
                    BASE_URI,
                    session.getContext().getUri(UrlType.FRONTEND).getBaseUri().toString());
            ClientConnection connection = session.getContext().getConnection();
            if (connection != null && connection.getRemoteHost() != null) {
                ShortenedAddress.of(connection.getRemoteHost()).ifPresent(network -> notes.put(NETWORK, network));
            }
            String agent = request.getHttpHeaders().getHeaderString(HttpHeaders.USER_AGENT);
            Device device = Device.of(agent == null ? "" : agent);
            device.browser().ifPresent(browser -> notes.put(BROWSER, browser));
            device.system().ifPresent(system -> notes.put(SYSTEM, system));
        });
        return notes;
    }

    private static Optional<HttpRequest> request(KeycloakSession session) {
        try {
            return Optional.ofNullable(session.getContext().getHttpRequest());
        } catch (ContextNotActiveException none) {
            return Optional.empty();
        }
    }
}
