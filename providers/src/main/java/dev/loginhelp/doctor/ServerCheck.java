package dev.loginhelp.doctor;

import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Finding;
import dev.loginhelp.release.KeycloakRelease;
import java.util.stream.Stream;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Is the server safe to mail links from? */
final class ServerCheck implements Check {
    private static final String FRONTEND_URL = "frontendUrl";

    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        return Stream.concat(release(), hostname(realm));
    }

    private static Stream<Finding> release() {
        KeycloakRelease running = KeycloakRelease.running();
        return switch (running.fit()) {
            case TRIED -> Stream.empty();
            case TOO_OLD -> Stream.of(Finding.error("KEYCLOAK_TOO_OLD", running.name(), KeycloakRelease.OLDEST.name()));
            case TOO_NEW ->
                Stream.of(Finding.error("KEYCLOAK_TOO_NEW", running.name(), KeycloakRelease.NEWEST_LINE.name()));
            case UNTRIED ->
                Stream.of(Finding.warning("KEYCLOAK_UNTRIED", running.name(), KeycloakRelease.NEWEST_LINE.name()));
        };
    }

    /** Without a fixed name, the Host header of a request decides where the mailed link leads. */
    private static Stream<Finding> hostname(RealmModel realm) {
        boolean fixed =
                Config.scope("hostname", "v2").get("hostname") != null || realm.getAttribute(FRONTEND_URL) != null;
        return fixed ? Stream.empty() : Stream.of(Finding.error("HOSTNAME_NOT_FIXED"));
    }
}
