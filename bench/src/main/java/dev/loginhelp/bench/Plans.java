package dev.loginhelp.bench;

import dev.loginhelp.demo.PostgreSql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How PostgreSQL goes about some statements, as {@code EXPLAIN (ANALYZE, BUFFERS)} tells. */
record Plans(List<Statement> statements, String text) {
    private static final Pattern PASSED_OVER = Pattern.compile("Rows Removed by Filter: (\\d+)");

    static Plans of(List<Statement> statements, PostgreSql database) {
        return new Plans(
                statements, statements.stream().map(one -> one.plan(database)).collect(Collectors.joining("\n")));
    }

    /** Whether a table is read from end to end, and the most rows that one step has read and not wanted. */
    String reading() {
        return "%s, %,d".formatted(text.contains("Seq Scan") ? "yes" : "no", passedOver());
    }

    private long passedOver() {
        return PASSED_OVER
                .matcher(text)
                .results()
                .mapToLong(step -> Long.parseLong(step.group(1)))
                .max()
                .orElse(0);
    }

    /** Leaves statements and plans for people to look at. */
    void keep(Ground ground, String what) {
        try {
            var folder = Files.createDirectories(ground.target().resolve("plans"));
            var texts = statements.stream().map(Statement::text).collect(Collectors.joining("\n\n"));
            Files.writeString(folder.resolve(what.replace(' ', '-') + ".txt"), texts + "\n\n" + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
