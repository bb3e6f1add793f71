package dev.loginhelp.tests.climbing;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What a climber writes where Keycloak expects something else. */
final class Words {
    private static final List<String> PEOPLE =
            List.of("max", "max", "mia", "meg", "moe", "gus", "hal", "ann", "bob", "grace", "grace");
    private static final List<String> ROLES =
            List.of("boss", "chief", "lead", "plain", "keeper", "realm-admin", "manage-users", "r1", "r2");
    private static final List<String> GROUPS = List.of("Heads", "Deputies", "Helpers", "Club", "Inner", "g1", "g2");

    private final Random random;

    Words(Random random) {
        this.random = random;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String person() {
        return of(PEOPLE);
    }

    String role() {
        return of(ROLES);
    }

    String group() {
        return of(GROUPS);
    }

    /** A name for a group or a role that reads like a path, or like another one. */
    String name() {
        var known = of("Heads", "A", "boss", "Deputies", "Helpers", "realm-admin");
        return switch (random.nextInt(9)) {
            case 0 -> known;
            case 1, 2 -> known + "/x";
            case 3 -> known + "~";
            case 4 -> known + "~/x";
            case 5 -> known.toLowerCase(Locale.ROOT) + ".";
            case 6 -> known + "/B";
            case 7 -> "/" + known;
            default -> "x" + random.nextInt(5);
        };
    }

    /** What a guard that asks the text of a path takes for another one, and Keycloak for the same. */
    String disguised(String path) {
        return switch (random.nextInt(12)) {
            case 0, 1 -> path + "/";
            case 2, 3 -> path + "?x=1";
            case 4 -> path + "/?x=/1";
            case 5 -> path.replaceFirst("/", "//");
            case 6 -> path + "//";
            case 7 -> path.replaceFirst("/(.)", "/./$1");
            case 8 -> encoded(path);
            case 9 -> path + ";x=1";
            case 10 -> path.replaceFirst("^/(\\w)", "/x/../$1");
            default -> path.toUpperCase(Locale.ROOT);
        };
    }

    // One letter that is none of a name, which begins with $.
    private static String encoded(String path) {
        var at = path.lastIndexOf('/') + 1;
        return at == path.length() || path.charAt(at) == '$'
                ? path
                : path.substring(0, at) + "%" + Integer.toHexString(path.charAt(at)) + path.substring(at + 1);
    }
}
