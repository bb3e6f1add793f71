package dev.loginhelp.admin.report;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.report.ReportQuery;
import dev.loginhelp.report.ReportRules;
import dev.loginhelp.report.ReportTable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** The same as a table. */
public final class ReportTableResource {
    private static final String CSV = "text/csv";
    private static final String FILE = "attachment; filename=\"users-who-cannot-reset.csv\"";

    private final AdminRequest call;

    public ReportTableResource(AdminRequest call) {
        this.call = call;
    }

    @GET
    @Produces({CSV, "application/json"})
    public Response table() {
        call.auth().users().requireView();
        return call.answer(() -> {
            ReportQuery query = ReportParameters.of(call).table();
            ReportTable table = new ReportTable(call.session(), ReportRules.of(call.session(), call.realm()));
            StreamingOutput stream = out -> table.write(query, out);
            return Response.ok(stream, CSV + ";charset=UTF-8;header=present")
                    .header(HttpHeaders.CONTENT_DISPOSITION, FILE)
                    .build();
        });
    }
}
