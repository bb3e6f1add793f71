package dev.loginhelp.tests.climbing;

import dev.loginhelp.tests.climbing.Classification.Entry;
import dev.loginhelp.tests.climbing.Classification.Kind;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The page of the documentation that is made from the classification. */
record DoorsPage(Classification classification, Map<Operation, Set<String>> places) {
    private static final String INTRODUCTION = """
        # Every operation of Keycloak that changes something

        Made from [`operations.txt`](../tests/src/test/resources/dev/loginhelp/tests/climbing/operations.txt) and the jars of the server
        under test: `ClassificationIT` compares both, and this page, on every release of Keycloak. Do not edit it.
        Places are below `/admin/realms/{realm}`; *-* is reached in another way, by a login, an application or a feature.
        """;

    String text() {
        return Stream.of(
                        INTRODUCTION,
                        table("Guarded", Kind.GUARDED, """
                            Each could change a means by which somebody logs in, or a right. The authority is asked where the store writes.\
                            """),
                        table("Named", Kind.NAMED, """
                            Each is, or leads to, a right that Keycloak gives with the role before the colon:
                            [who could still get round](security.md#who-could-still-get-round-and-why).\
                            """),
                        table("Harmless", Kind.HARMLESS, "None changes a means of logging in or a right."))
                .collect(Collectors.joining("\n"));
    }

    private String table(String title, Kind kind, String sentence) {
        return "## %s: %d\n\n%s\n\n| operation | where | why |\n|---|---|---|\n"
                        .formatted(title, classification.of(kind).size(), sentence.strip())
                + classification.of(kind).stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Entry entry) {
        var where = places.getOrDefault(entry.operation(), Set.of()).stream()
                .map(place -> place.isEmpty() ? "the realm itself" : "`" + place.substring(1) + "`")
                .collect(Collectors.joining(", "));
        return "| %s %s.%s | %s | %s |\n"
                .formatted(
                        entry.operation().verb(),
                        entry.operation().resource(),
                        entry.operation().method(),
                        where.isEmpty() ? "-" : where,
                        entry.why());
    }
}
