package dev.loginhelp.doctor;

import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Finding;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Switches of the realm that the pack counts on. */
final class RecordsCheck implements Check {
    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        return Stream.of(
                        unless(realm.isBruteForceProtected(), Finding.warning("BRUTE_FORCE_OFF")),
                        unless(realm.isEventsEnabled(), Finding.warning("EVENTS_OFF")),
                        unless(realm.isAdminEventsEnabled(), Finding.warning("ADMIN_EVENTS_OFF")),
                        unless(realm.isInternationalizationEnabled(), Finding.note("LOCALIZATION_OFF")))
                .flatMap(found -> found);
    }

    private static Stream<Finding> unless(boolean well, Finding finding) {
        return well ? Stream.empty() : Stream.of(finding);
    }
}
