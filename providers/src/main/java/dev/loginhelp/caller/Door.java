package dev.loginhelp.caller;

import jakarta.ws.rs.core.UriInfo;
import java.util.Iterator;
import org.keycloak.models.KeycloakSession;

/**
 * Where a request came in, as a label: what comes after the realm's name in its path ({@code users}, {@code groups},
 * {@code account}). Of Keycloak's own words alone, because a request that gets as far as a guard has gone through one of
 * its resources.
 *
 * @param session the request's
 */
record Door(KeycloakSession session) {
    private static final String REALMS = "realms";
    private static final String NONE = "none";

    String name() {
        UriInfo uri = session.getContext().getUri();
        if (uri == null) {
            return NONE;
        }
        Iterator<String> path =
                uri.getPathSegments().stream().map(segment -> segment.getPath()).iterator();
        while (path.hasNext()) {
            if (path.next().equals(REALMS) && path.hasNext()) {
                path.next();
                return path.hasNext() ? path.next() : REALMS;
            }
        }
        return NONE;
    }
}
