package dev.loginhelp.metrics;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/** How much work waits, and for how long the oldest has waited. Every node tells the same, because all read one table. */
public final class QueueGauges {
    private final String queue;
    private final Clock clock;
    private final MultiGauge waiting;
    private final MultiGauge oldest;

    /** @param queue the label's value */
    public QueueGauges(String queue, Clock clock) {
        this.queue = queue;
        this.clock = clock;
        this.waiting = MultiGauge.builder("login_help.queue.waiting")
                .description("Work that waits")
                .register(Metrics.globalRegistry);
        this.oldest = MultiGauge.builder("login_help.queue.oldest")
                .description("For how long the oldest work has waited")
                .baseUnit("seconds")
                .register(Metrics.globalRegistry);
    }

    /** Whether anybody reads them. */
    public static boolean areWanted() {
        return Labels.areWanted();
    }

    /** What waits by now, realm by realm. */
    public void show(Map<RealmModel, Waiting> realms) {
        Map<Tags, Waiting> rows = Labels.haveRealm()
                ? realms.entrySet().stream()
                        .collect(Collectors.toMap(
                                one -> Labels.of(one.getKey(), List.of("queue"), queue), Map.Entry::getValue))
                : Map.of(Tags.of("queue", queue), realms.values().stream().reduce(Waiting.NOTHING, Waiting::and));
        waiting.register(rows(rows, Waiting::count), true);
        // Reckoned when it is read: it grows, even if the table cannot be looked at meanwhile.
        oldest.register(rows(rows, one -> one.age(clock.instant())), true);
    }

    private static List<MultiGauge.Row<?>> rows(Map<Tags, Waiting> rows, ToDoubleFunction<Waiting> number) {
        return rows.entrySet().stream()
                .<MultiGauge.Row<?>>map(row -> MultiGauge.Row.of(row.getKey(), row.getValue(), number))
                .collect(Collectors.toList());
    }

    /**
     * Work that waits.
     *
     * @param oldest since when; empty if there is none
     */
    public record Waiting(long count, Optional<Instant> oldest) {
        static final Waiting NOTHING = new Waiting(0, Optional.empty());

        Waiting and(Waiting other) {
            return new Waiting(
                    count + other.count,
                    Stream.of(oldest, other.oldest).flatMap(Optional::stream).min(Instant::compareTo));
        }

        double age(Instant now) {
            return oldest.map(since -> (double) Duration.between(since, now).toSeconds())
                    .orElse(0.0);
        }
    }
}
