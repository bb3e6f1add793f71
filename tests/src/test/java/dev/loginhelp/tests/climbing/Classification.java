package dev.loginhelp.tests.climbing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What we say of each of Keycloak's operations, in {@code operations.txt}. */
final class Classification {
    private static final Pattern LINE = Pattern.compile(
            "(?<kind>[A-Z]+) *\\| (?<verb>[A-Z]+) (?<class>\\w+)\\.(?<method>\\w+)(?: (?<path>[^ |]+))?(?:"
                    + " \\((?<times>\\d+)\\))? \\| (?<why>.+)");

    private final Map<Operation, Entry> entries;

    private Classification(Map<Operation, Entry> entries) {
        this.entries = entries;
    }

    static Classification read() {
        try (var file = Objects.requireNonNull(Classification.class.getResourceAsStream("operations.txt"))) {
            return new Classification(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Entry::read)
                    .collect(Collectors.toMap(
                            Entry::operation,
                            entry -> entry,
                            (one, same) -> {
                                throw new IllegalArgumentException("Twice: " + same);
                            },
                            TreeMap::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    List<Entry> of(Kind kind) {
        return entries.values().stream().filter(entry -> entry.kind == kind).toList();
    }

    boolean is(Kind kind, Operation operation) {
        var entry = entries.get(operation);
        return entry != null && entry.kind == kind;
    }

    /** What an operation can do to a means of logging in or to a right. */
    enum Kind {
        /** It could change one; asked of the authority where the store writes. */
        GUARDED,
        /** It cannot. */
        HARMLESS,
        /** It leads to a right that Keycloak gives with a role, which docs/security.md names. */
        NAMED
    }

    /** @param times how many methods have this name, class and path */
    record Entry(Kind kind, Operation operation, long times, String why) {
        private static Entry read(String line) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("Not understood: " + line);
            }
            return new Entry(
                    Kind.valueOf(parts.group("kind")),
                    new Operation(
                            parts.group("verb"),
                            parts.group("class"),
                            parts.group("method"),
                            Objects.requireNonNullElse(parts.group("path"), "")),
                    Long.parseLong(Objects.requireNonNullElse(parts.group("times"), "1")),
                    parts.group("why"));
        }

        /** The role under which docs/security.md names it. */
        String role() {
            return why.substring(0, why.indexOf(':'));
        }
    }
}
