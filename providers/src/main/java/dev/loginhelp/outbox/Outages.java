package dev.loginhelp.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * When to tell an operator about what fails: when it begins, once an hour while it goes on, and when it works again. Kept
 * for each realm, on this node. What begins to fail time and again is told every ten minutes at the most.
 */
public final class Outages {
    private static final Duration GOES_ON = Duration.ofHours(1);
    private static final Duration BEGINS_AGAIN = Duration.ofMinutes(10);

    private final Map<String, Outage> realms = new ConcurrentHashMap<>();
    private final Clock clock;

    public Outages(Clock clock) {
        this.clock = clock;
    }

    /** Something has failed. Empty if that is not to be told, because it was told lately. */
    public Optional<Line> failed(String realmId) {
        Instant now = clock.instant();
        Outage[] told = new Outage[1];
        realms.compute(realmId, (id, before) -> {
            Outage outage = Outage.after(before, now);
            if (!outage.isToBeTold(now)) {
                return outage;
            }
            told[0] = outage;
            return new Outage(outage.since(), now, true, 0);
        });
        return Optional.ofNullable(told[0]).map(outage -> outage.line(now));
    }

    /** Something has worked. Empty if nobody was told that it did not. */
    public Optional<Line> worked(String realmId) {
        Instant now = clock.instant();
        Outage[] over = new Outage[1];
        realms.computeIfPresent(realmId, (id, before) -> {
            over[0] = before;
            return new Outage(Optional.empty(), before.toldAt(), false, 0);
        });
        return Optional.ofNullable(over[0]).filter(Outage::told).map(outage -> outage.line(now));
    }

    /**
     * What to tell.
     *
     * @param begins whether it is told for the first time
     * @param since when it has begun
     * @param lasted for how long it has gone on
     * @param failures how often it has failed since it was told last, this time included
     */
    public record Line(boolean begins, Instant since, Duration lasted, int failures) {}

    private record Outage(Optional<Instant> since, Instant toldAt, boolean told, int failures) {
        static Outage after(@Nullable Outage before, Instant now) {
            return before == null
                    ? new Outage(Optional.of(now), Instant.MIN, false, 1)
                    : new Outage(
                            before.since().or(() -> Optional.of(now)),
                            before.toldAt(),
                            before.told(),
                            before.failures() + 1);
        }

        boolean isToBeTold(Instant now) {
            return toldAt.equals(Instant.MIN) || !now.isBefore(toldAt.plus(told ? GOES_ON : BEGINS_AGAIN));
        }

        Line line(Instant now) {
            Instant begun = since.orElse(now);
            return new Line(!told, begun, Duration.between(begun, now), failures);
        }
    }
}
