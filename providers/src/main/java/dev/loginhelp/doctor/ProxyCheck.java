package dev.loginhelp.doctor;

import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.common.ClientConnection;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Does the server see where people come from? This very request tells: a proxy that has said so, in a header that Keycloak
 * was not told to believe, hides everybody behind its own address.
 */
final class ProxyCheck implements Check {
    private static final List<String> HEADERS = List.of("X-Forwarded-For", "Forwarded");

    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        ClientConnection connection = session.getContext().getConnection();
        HttpRequest request = session.getContext().getHttpRequest();
        if (connection == null || request == null) {
            return Stream.empty();
        }
        String seen = connection.getRemoteHost();
        List<String> told = HEADERS.stream()
                .flatMap(name -> values(request, name))
                .filter(value -> !value.isBlank())
                .toList();
        return told.isEmpty() || told.stream().anyMatch(value -> names(value, seen))
                ? Stream.empty()
                : Stream.of(Finding.warning("PROXY_HIDES_ADDRESSES", seen));
    }

    private static Stream<String> values(HttpRequest request, String name) {
        List<String> values = request.getHttpHeaders().getRequestHeader(name);
        return values == null ? Stream.empty() : values.stream();
    }

    /** Whether a header names the address that Keycloak goes by; of a list, any: it may trust more than one proxy. */
    static boolean names(String header, String seen) {
        return Stream.of(header.split("[,;]"))
                .map(part -> part.strip().replaceFirst("(?i)^for=", "").replace("\"", ""))
                .anyMatch(
                        part -> part.equals(seen) || part.startsWith(seen + ":") || part.startsWith("[" + seen + "]"));
    }
}
