package dev.loginhelp.guard.commit;

import java.util.regex.Pattern;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;

/** By which call something came, for the log: without a query, and without what may be an address. */
record Door(KeycloakSession session) {
    private static final Pattern TELLING = Pattern.compile("[^/]*(?:@|%40)[^/]*|[^/\\p{Print}]");

    @Override
    public String toString() {
        HttpRequest request = session.getContext().getHttpRequest();
        return request == null
                ? "no request"
                : request.getHttpMethod() + " "
                        + TELLING.matcher(request.getUri().getPath()).replaceAll("…");
    }
}
