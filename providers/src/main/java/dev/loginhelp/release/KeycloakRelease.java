package dev.loginhelp.release;

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
     * The first one that has all that the pack uses, and in which an e-mailed link of the reset flow cannot be driven to
     * take an account over (CVE-2026-18963; some patches of earlier lines have that mended, too).
     */
    public static final KeycloakRelease OLDEST = new KeycloakRelease("26.7.2");

    /** The newest line that the pack was run on. */
    public static final KeycloakRelease NEWEST_LINE = new KeycloakRelease("26.7");

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?.*");
    // What Keycloak calls a build that is no release.
    private static final int BETWEEN_RELEASES = 999;

    /** How a release and the pack go together. */
    public enum Fit {
        TOO_OLD,
        TRIED,
        /** It may be installed, and the operator is told. */
        UNTRIED,
        TOO_NEW
    }

    /** The one that runs. */
    public static KeycloakRelease running() {
        return new KeycloakRelease(Version.VERSION);
    }

    /** How it and the pack go together; a release whose name has no numbers, such as a nightly build, is not tried. */
    public Fit fit() {
        List<Integer> mine = numbers();
        if (mine.isEmpty() || mine.get(0) == BETWEEN_RELEASES) {
            return Fit.UNTRIED;
        }
        List<Integer> newest = NEWEST_LINE.numbers();
        if (compare(mine, OLDEST.numbers(), 3) < 0) {
            return Fit.TOO_OLD;
        }
        if (compare(mine, newest, 1) > 0) {
            return Fit.TOO_NEW;
        }
        return compare(mine, newest, 2) > 0 ? Fit.UNTRIED : Fit.TRIED;
    }

    /** Whether the pack may be installed. */
    public boolean isSupported() {
        return fit() == Fit.TRIED || fit() == Fit.UNTRIED;
    }

    /** Whether it came before another one; one whose name has no numbers came last. */
    public boolean isBefore(KeycloakRelease other) {
        List<Integer> mine = numbers();
        return !mine.isEmpty() && compare(mine, other.numbers(), mine.size()) < 0;
    }

    private static int compare(List<Integer> one, List<Integer> other, int places) {
        return IntStream.range(0, places)
                .map(place -> Integer.compare(one.get(place), other.get(place)))
                .filter(difference -> difference != 0)
                .findFirst()
                .orElse(0);
    }

    private List<Integer> numbers() {
        Matcher matcher = NUMBERS.matcher(name);
        return matcher.matches()
                ? IntStream.rangeClosed(1, 3)
                        .mapToObj(group -> matcher.group(group) == null ? 0 : Integer.valueOf(matcher.group(group)))
                        .toList()
                : List.of();
    }
}
