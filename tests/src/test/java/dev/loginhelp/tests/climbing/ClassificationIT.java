package dev.loginhelp.tests.climbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.climbing.Classification.Entry;
import dev.loginhelp.tests.climbing.Classification.Kind;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nobody has to remember to look for new ways to change something: the server's own jars tell. */
class ClassificationIT {
    private final Classification classification = Classification.read();
    private final ServerOperations server =
            new ServerOperations(Project.distribution().home());

    @Test
    void everyOperationOfTheServerIsClassifiedAndNoOther() {
        var classified =
                lines(classification.entries().stream().collect(Collectors.toMap(Entry::operation, Entry::times)));
        var served = lines(server.all());
        assertThat(without(served, classified))
                .as("Say of each in operations.txt what it can do, and see what its guard does")
                .isEmpty();
        assertThat(without(classified, served))
                .as("Take out of operations.txt what this server cannot be asked any more")
                .isEmpty();
    }

    @Test
    void operationsComeFromWhereAdministrationIs() {
        assertThat(server.all()).hasSizeGreaterThan(250);
        assertThat(server.ofRealmAdministration())
                .hasSizeGreaterThan(150)
                .extractingByKey(new Operation("PUT", "UserResource", "resetPassword", "reset-password"))
                .asString()
                .isEqualTo("[/users/{user-id}/reset-password]");
    }

    @Test
    void whatIsNamedIsNamedInTheDocumentation() throws IOException {
        var documentation = Files.readString(Project.ROOT.resolve("docs/security.md"));
        assertThat(classification.of(Kind.NAMED))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(documentation).contains("\n- **`" + entry.role() + "`**"));
    }

    @Test
    void theDocumentationHasTheTableOfTheClassification() throws IOException {
        var page = new DoorsPage(classification, server.ofRealmAdministration()).text();
        Files.writeString(Project.TARGET.resolve("doors.md"), page);
        assertThat(Project.ROOT.resolve("docs/doors.md"))
                .as("Copy tests/target/doors.md")
                .hasContent(page);
    }

    private static Set<String> lines(Map<Operation, Long> operations) {
        return operations.entrySet().stream()
                .map(each ->
                        each.getValue() == 1 ? each.getKey().toString() : each.getKey() + " (" + each.getValue() + ")")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> without(Set<String> all, Set<String> known) {
        return all.stream().filter(each -> !known.contains(each)).collect(Collectors.toCollection(TreeSet::new));
    }
}
