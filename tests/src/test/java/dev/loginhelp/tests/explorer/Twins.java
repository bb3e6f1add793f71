package dev.loginhelp.tests.explorer;

import dev.loginhelp.tests.realm.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The same walk made by two strangers side by side: one types what belongs to an account, the other what belongs to
 * nobody. They must see the same, to the letter.
 */
final class Twins {
    private final Land land;
    private final Walk walk;
    private final List<String> seen = new ArrayList<>();

    Twins(Land land, Walk walk) {
        this.land = land;
        this.walk = walk;
    }

    String fault() {
        try {
            land.realm().change(representation -> representation.put("resetPasswordAllowed", true));
            walk();
            return "";
        } catch (AssertionError | RuntimeException e) {
            return e + "\n  " + String.join("\n  ", seen);
        }
    }

    private void walk() {
        var name = name();
        var known = new World(
                land, walk.state().create(land.realm().user(name).email(name + "@example.test")), walk.entry());
        var unknown = new World(land, nobody(name()), walk.entry());
        compare(walk.entry().name(), known, unknown);
        for (var step : walk.steps()) {
            step.move().makeBoth(known, unknown, step.seed());
            compare(step.move().name(), known, unknown);
        }
    }

    private void compare(String move, World known, World unknown) {
        seen.add(move + " -> " + known.page());
        Invariants.hold(known);
        var one = new Glance(known).toString();
        var other = new Glance(unknown).toString();
        if (!one.equals(other)) {
            throw new AssertionError("known and unknown see different pages:\n" + difference(one, other));
        }
    }

    private static String difference(String one, String other) {
        int from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        return "%s%n---%n%s".formatted(around(one, from), around(other, from));
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 200));
    }

    private TestUser nobody(String name) {
        return new TestUser(land.realm(), "", name, name + "@example.test", "");
    }

    private static String name() {
        return "walker-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
