package dev.loginhelp.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The whole report as a table, written a page at a time; each page is a transaction of its own. */
public final class ReportTable {
    /** Without it, Excel takes UTF-8 for the code page of the machine. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final KeycloakSessionFactory sessions;
    private final ReportRules rules;

    public ReportTable(KeycloakSession session, ReportRules rules) {
        this.sessions = session.getKeycloakSessionFactory();
        this.rules = rules;
    }

    /** Writes it, beginning with the page that the query names. */
    public void write(ReportQuery query, OutputStream out) throws IOException {
        Writer table = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        table.write(BYTE_ORDER_MARK);
        table.write(CsvLine.of(List.of("username", "email", "firstName", "lastName", "enabled", "reasons")));
        @Nullable String after = query.after();
        while (after != null) {
            ReportPage page = page(query.after(after));
            for (ReportRow row : page.users()) {
                table.write(line(row));
            }
            after = page.next();
        }
        table.flush();
    }

    private ReportPage page(ReportQuery query) {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                sessions, session -> new Report(session, rules).page(query));
    }

    private static String line(ReportRow row) {
        String reasons = row.reasons().stream().map(Enum::name).collect(Collectors.joining(" "));
        return CsvLine.of(List.of(
                row.username(),
                text(row.email()),
                text(row.firstName()),
                text(row.lastName()),
                String.valueOf(row.enabled()),
                reasons));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
