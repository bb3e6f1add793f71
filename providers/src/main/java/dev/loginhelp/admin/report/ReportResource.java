package dev.loginhelp.admin.report;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.report.Report;
import dev.loginhelp.report.ReportRules;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Everybody who cannot reset their own password. */
@Produces(MediaType.APPLICATION_JSON)
public final class ReportResource {
    private final AdminRequest call;

    public ReportResource(AdminRequest call) {
        this.call = call;
    }

    @GET
    public Response page() {
        call.auth().users().requireView();
        return call.answer(() -> report().page(ReportParameters.of(call).page()));
    }

    @GET
    @Path("totals")
    public Response totals() {
        call.auth().users().requireView();
        return call.answer(() -> report().totals(ReportParameters.of(call).search()));
    }

    private Report report() {
        return new Report(call.session(), ReportRules.of(call.session(), call.realm()));
    }
}
