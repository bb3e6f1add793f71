package dev.loginhelp.doctor;

import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Finding;
import dev.loginhelp.settings.RealmSettings;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Does mail leave, and is there time to read it? */
final class MailCheck implements Check {
    private static final Duration SHORT = Duration.ofMinutes(5);

    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        return Stream.concat(server(realm), lifespan(realm));
    }

    private static Stream<Finding> server(RealmModel realm) {
        Map<String, String> smtp = realm.getSmtpConfig();
        boolean set = smtp != null && !smtp.getOrDefault("host", "").isBlank();
        return set ? Stream.empty() : Stream.of(Finding.error("NO_SMTP"));
    }

    /** Mail may take minutes; Keycloak's own default is five. */
    private static Stream<Finding> lifespan(RealmModel realm) {
        Duration lifespan = RealmSettings.isInstalled(realm)
                ? RealmSettings.of(realm).resetLinkLifespan()
                : Duration.ofSeconds(realm.getActionTokenGeneratedByUserLifespan("reset-credentials"));
        return lifespan.compareTo(SHORT) > 0
                ? Stream.empty()
                : Stream.of(Finding.warning("SHORT_LINK_LIFESPAN", lifespan.toSeconds()));
    }
}
