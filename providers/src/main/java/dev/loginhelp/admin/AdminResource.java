package dev.loginhelp.admin;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.admin.desk.PersonRequestsResource;
import dev.loginhelp.admin.desk.RequestsResource;
import dev.loginhelp.admin.me.MeResource;
import dev.loginhelp.admin.person.AccessPassResource;
import dev.loginhelp.admin.person.HistoryResource;
import dev.loginhelp.admin.person.PermissionsResource;
import dev.loginhelp.admin.person.PersonResource;
import dev.loginhelp.admin.person.ResetLinkResource;
import dev.loginhelp.admin.person.SecondFactorsResource;
import dev.loginhelp.admin.person.TemporaryPasswordResource;
import dev.loginhelp.admin.person.UnlockResource;
import dev.loginhelp.admin.person.VerificationResource;
import dev.loginhelp.admin.report.ReportResource;
import dev.loginhelp.admin.report.ReportTableResource;
import dev.loginhelp.admin.settings.SettingsResource;
import dev.loginhelp.admin.setup.DoctorResource;
import dev.loginhelp.admin.setup.SetupResource;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The branches of our administration: a line each. */
public final class AdminResource {
    private final AdminRequest call;

    AdminResource(AdminRequest call) {
        this.call = call;
    }

    @Path("capabilities")
    public CapabilitiesResource capabilities() {
        return new CapabilitiesResource(call);
    }

    @Path("setup")
    public SetupResource setup() {
        return new SetupResource(call);
    }

    @Path("settings")
    public SettingsResource settings() {
        return new SettingsResource(call);
    }

    @Path("users/{id}")
    public PersonResource person(@PathParam("id") String id) {
        return new PersonResource(call, id);
    }

    @Path("users/{id}/second-factors")
    public SecondFactorsResource secondFactors(@PathParam("id") String id) {
        return new SecondFactorsResource(call, id);
    }

    @Path("users/{id}/verification")
    public VerificationResource verification(@PathParam("id") String id) {
        return new VerificationResource(call, id);
    }

    @Path("users/{id}/history")
    public HistoryResource history(@PathParam("id") String id) {
        return new HistoryResource(call, id);
    }

    @Path("report")
    public ReportResource report() {
        return new ReportResource(call);
    }

    @Path("report.csv")
    public ReportTableResource reportTable() {
        return new ReportTableResource(call);
    }

    @Path("doctor")
    public DoctorResource doctor() {
        return new DoctorResource(call);
    }

    @Path("users/{id}/temporary-password")
    public TemporaryPasswordResource temporaryPassword(@PathParam("id") String id) {
        return new TemporaryPasswordResource(call, id);
    }

    @Path("users/{id}/reset-link")
    public ResetLinkResource resetLink(@PathParam("id") String id) {
        return new ResetLinkResource(call, id);
    }

    @Path("users/{id}/access-pass")
    public AccessPassResource accessPass(@PathParam("id") String id) {
        return new AccessPassResource(call, id);
    }

    @Path("users/{id}/unlock")
    public UnlockResource unlock(@PathParam("id") String id) {
        return new UnlockResource(call, id);
    }

    @Path("requests")
    public RequestsResource requests() {
        return new RequestsResource(call);
    }

    @Path("users/{id}/requests")
    public PersonRequestsResource requestsOfPerson(@PathParam("id") String id) {
        return new PersonRequestsResource(call, id);
    }

    @Path("me")
    public MeResource me() {
        return new MeResource(call);
    }

    @Path("permissions")
    public PermissionsResource permissions() {
        return new PermissionsResource(call);
    }
}
