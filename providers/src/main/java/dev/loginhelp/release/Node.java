package dev.loginhelp.release;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A node of the cluster, as it tells the others of itself.
 *
 * @param name where it runs
 * @param build the version of its jars
 * @param told when it said so, by its own clock
 * @param behind by how much its clock is behind that of another node, as far as it can tell
 */
public record Node(String name, String build, Instant told, Duration behind) {
    /** So often a node tells of itself. */
    static final Duration EVERY = Duration.ofSeconds(30);

    private static final Duration PATIENCE = EVERY.multipliedBy(3);
    private static final String SEPARATOR = " ";
    private static final int PARTS = 3;

    /** What it tells of itself, having heard of these others. */
    static Node seen(String name, String build, Instant now, Iterable<Node> others) {
        Duration behind = Duration.ZERO;
        for (Node other : others) {
            Duration ahead = Duration.between(now, other.told());
            if (!other.name().equals(name) && ahead.compareTo(behind) > 0) {
                behind = ahead;
            }
        }
        return new Node(name, build, now, behind);
    }

    /** Reads what {@link #fact()} has written; empty if it is nothing like it. */
    static Optional<Node> parse(String name, String fact) {
        String[] parts = fact.split(SEPARATOR, -1);
        try {
            return parts.length == PARTS
                    ? Optional.of(new Node(
                            name,
                            parts[0],
                            Instant.ofEpochSecond(Long.parseLong(parts[1])),
                            Duration.ofSeconds(Long.parseLong(parts[2]))))
                    : Optional.empty();
        } catch (NumberFormatException | DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    String fact() {
        return build.replace(SEPARATOR, "-") + SEPARATOR + told.getEpochSecond() + SEPARATOR + behind.toSeconds();
    }

    /** Whether it has told of itself lately, its clock's delay taken into account. */
    boolean isThere(Instant now) {
        return told.plus(behind).plus(PATIENCE).isAfter(now);
    }
}
