package dev.loginhelp.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to try again: quickly at first, since most mail servers are back in seconds, then ever more rarely, and no more
 * once the work is older than a day, when nobody waits for it any longer.
 */
final class RetrySchedule {
    /** After this long nothing is tried any more. */
    static final Duration GIVE_UP_AFTER = Duration.ofHours(24);

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            // The link is waited for: after an outage of minutes it comes within one.
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    private RetrySchedule() {}

    /**
     * The time of the next try; empty to give up.
     *
     * @param failures how often it has failed, at least 1
     */
    static Optional<Instant> next(int failures, Instant createdAt, Instant now) {
        Instant next = now.plus(WAITS.get(Math.min(failures, WAITS.size()) - 1));
        return next.isAfter(createdAt.plus(GIVE_UP_AFTER)) ? Optional.empty() : Optional.of(next);
    }
}
