package dev.loginhelp.metrics;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.keycloak.models.RealmModel;

/** How long mails wait from the moment they are posted until the mail server has taken them. */
public final class DeliveryTime {
    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1),
        Duration.ofHours(6),
        Duration.ofHours(24)
    };

    private DeliveryTime() {}

    public static void add(RealmModel realm, Duration waited) {
        if (Labels.areWanted()) {
            Timer.builder("login_help.mail.delivery")
                    .description("From posting a mail to its delivery")
                    .serviceLevelObjectives(BUCKETS)
                    .tags(Labels.of(realm, List.of()))
                    .register(Metrics.globalRegistry)
                    .record(waited);
        }
    }
}
