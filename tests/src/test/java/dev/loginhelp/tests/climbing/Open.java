package dev.loginhelp.tests.climbing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is known to be open still, in {@code open.txt}, and is left out where nothing may be open.
 *
 * @param walks names of known walks
 * @param steps what the random walks must not contain
 */
record Open(Set<String> walks, List<Pattern> steps) {
    static Open read() {
        var lines = KnownWalks.text("open.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        return new Open(
                lines.stream()
                        .filter(line -> line.startsWith("walk "))
                        .map(line -> line.substring(5))
                        .collect(Collectors.toSet()),
                lines.stream()
                        .filter(line -> line.startsWith("step "))
                        .map(line -> Pattern.compile(line.substring(5)))
                        .toList());
    }

    boolean isWalk(String name) {
        return walks.contains(name);
    }

    /** The same walk without the steps that are open. */
    Walk without(Walk walk) {
        return walk.with(walk.steps().stream()
                .filter(step -> steps.stream()
                        .noneMatch(open -> open.matcher(step.toString()).find()))
                .toList());
    }
}
