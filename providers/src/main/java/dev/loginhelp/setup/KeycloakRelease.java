package dev.loginhelp.setup;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.keycloak.common.Version;

/**
 * A release of Keycloak.
 *
 * @param name such as {@code 26.7.4}
 */
public record KeycloakRelease(String name) {
    /**
     * The first one in which an e-mailed link of the reset flow cannot be driven to take an account over
     * (CVE-2026-18963).
     */
    public static final KeycloakRelease OLDEST = new KeycloakRelease("26.7.2");

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6}).*");

    /** The one that runs. */
    public static KeycloakRelease running() {
        return new KeycloakRelease(Version.VERSION);
    }

    /** Whether the pack may be installed; a release whose name has no numbers, such as a nightly build, is new. */
    public boolean isSupported() {
        return !isBefore(OLDEST);
    }

    /** Whether it came before another one; one whose name has no numbers came last. */
    public boolean isBefore(KeycloakRelease other) {
        List<Integer> mine = numbers();
        List<Integer> theirs = other.numbers();
        return IntStream.range(0, mine.size())
                        .map(place -> Integer.compare(mine.get(place), theirs.get(place)))
                        .filter(difference -> difference != 0)
                        .findFirst()
                        .orElse(0)
                < 0;
    }

    private List<Integer> numbers() {
        Matcher matcher = NUMBERS.matcher(name);
        return matcher.matches()
                ? IntStream.rangeClosed(1, 3)
                        .mapToObj(group -> Integer.valueOf(matcher.group(group)))
                        .toList()
                : List.of();
    }
}
