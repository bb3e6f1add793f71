package dev.loginhelp.admin.setup;

import dev.loginhelp.admin.call.AdminMessages;
import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.doctor.Doctor;
import dev.loginhelp.doctor.finding.Finding;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an operator should know about the realm. */
@Produces(MediaType.APPLICATION_JSON)
public final class DoctorResource {
    private final AdminRequest call;

    public DoctorResource(AdminRequest call) {
        this.call = call;
    }

    @GET
    public Response get() {
        call.auth().realm().requireViewRealm();
        boolean maySeePeople = call.auth().users().canView();
        AdminMessages sentences = call.sentences();
        return call.answer(() -> new Examination(new Doctor(call.session(), call.realm())
                .examine().stream()
                        .map(finding -> maySeePeople ? finding : finding.withoutPeople())
                        .map(finding -> FindingView.of(finding, sentences))
                        .toList()));
    }

    /** The answer. */
    public record Examination(List<FindingView> findings) {}

    /** A finding in words; each field as in docs/openapi.yaml. */
    public record FindingView(
            String id,
            String severity,
            String sentence,
            String remedy,
            @Nullable List<String> subjects) {
        static FindingView of(Finding finding, AdminMessages sentences) {
            String key = "loginHelpDoctor_" + finding.id();
            Object[] arguments = finding.arguments().toArray();
            return new FindingView(
                    finding.id(),
                    finding.severity().name(),
                    sentences.say(key, arguments),
                    sentences.say(key + "_remedy", arguments),
                    finding.subjects().isEmpty() ? null : finding.subjects());
        }
    }
}
