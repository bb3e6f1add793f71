package dev.loginhelp.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * An allowance of so many an hour that refills all the time, rather than at the end of the hour: a person who uses all of it up
 * silences the others of the same network for a minute, not for the hour.
 *
 * @param fullAt when it will be full again, in milliseconds since 1970
 */
record Allowance(long fullAt) {
    /** How long an empty one takes to be full. */
    static final Duration FULL = Duration.ofHours(1);

    /** Reads what {@link #toString()} wrote; anything else is a full one. */
    static Allowance parse(String written) {
        try {
            return new Allowance(Long.parseLong(written));
        } catch (NumberFormatException unwritten) {
            return new Allowance(0);
        }
    }

    /** How long it is until there is one left; zero if there is. */
    Duration wait(int perHour, Instant now) {
        long over = after(perHour, now) - now.toEpochMilli() - FULL.toMillis();
        return Duration.ofMillis(Math.max(0, over));
    }

    Allowance less(int perHour, Instant now) {
        return new Allowance(after(perHour, now));
    }

    @Override
    public String toString() {
        return String.valueOf(fullAt);
    }

    private long after(int perHour, Instant now) {
        return Math.max(fullAt, now.toEpochMilli()) + FULL.toMillis() / perHour;
    }
}
