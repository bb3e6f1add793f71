package dev.loginhelp.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loginhelp.demo.PostgreSql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Listens to what a server asks PostgreSQL: so the bare SQL is the same text, not what somebody believes it to be. */
record StatementLog(PostgreSql database) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** All statements that were sent while the work was done, by anybody. */
    List<Statement> during(Runnable work) {
        try {
            tell("all");
            long from = Files.size(database.log());
            work.run();
            tell("none");
            List<Statement> statements = new ArrayList<>();
            try (var log = Files.newInputStream(database.log())) {
                log.skipNBytes(from);
                for (var line : new String(log.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                    if (line.contains("\"message\":\"execute ") && !line.contains("\"execute fetch from ")) {
                        var entry = JSON.readTree(line);
                        statements.add(Statement.ofLog(
                                entry.path("message").asText(),
                                entry.path("detail").asText()));
                    }
                }
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(String which) {
        database.sql("alter system set log_statement = '" + which + "'");
        database.sql("select pg_reload_conf()");
        // The servers of other connections read it with their next statement, this one at once.
        database.sql("select pg_sleep(0.5)");
    }
}
