package dev.loginhelp.admin.desk;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.admin.call.Fields;
import dev.loginhelp.admin.person.TargetUser;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.desk.request.ClosingReason;
import dev.loginhelp.desk.request.DeskRequest;
import dev.loginhelp.desk.request.RequestChange;
import dev.loginhelp.desk.request.RequestState;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;

/** One request: read, taken, noted upon, closed. */
@Produces(MediaType.APPLICATION_JSON)
public final class RequestResource {
    private static final String EVENT = "LOGIN_HELP_REQUEST";
    private static final String TAKE_OVER = "takeOver";
    private static final String TEXT = "text";
    private static final String REASON = "reason";
    private static final int LONGEST_NOTE = 1000;

    private final AdminRequest call;
    private final String id;

    RequestResource(AdminRequest call, String id) {
        this.call = call;
        this.id = id;
    }

    @GET
    public Response get() {
        call.auth().users().requireQuery();
        return call.answer(() -> {
            VisibleRequests visible = new VisibleRequests(call);
            return RequestView.of(visible, visible.find(id));
        });
    }

    @POST
    @Path("take")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response take(@Nullable String body) {
        return change(
                body,
                "TAKE",
                (fields, change) -> {
                    String me = new VisibleRequests(call).callerId();
                    boolean anothers = change.request()
                            .takenBy()
                            .filter(by -> !by.equals(me))
                            .isPresent();
                    if (anothers && !fields.flag(TAKE_OVER)) {
                        throw ApiException.because(ApiError.REQUEST_TAKEN);
                    }
                    change.take(me);
                },
                TAKE_OVER);
    }

    @POST
    @Path("note")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response note(@Nullable String body) {
        return change(
                body,
                "NOTE",
                (fields, change) -> {
                    String text = fields.required(TEXT, LONGEST_NOTE).strip();
                    if (text.isEmpty()) {
                        throw ApiException.because(ApiError.MISSING_FIELD).at(TEXT);
                    }
                    change.note(call.auth().adminAuth().getUser().getUsername(), text);
                },
                TEXT);
    }

    @POST
    @Path("close")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response close(@Nullable String body) {
        return change(body, "CLOSE", (fields, change) -> change.close(reason(fields)), REASON);
    }

    private Response change(@Nullable String body, String what, Work work, String field) {
        call.auth().users().requireQuery();
        return call.answer(() -> {
            new TargetUser(call).requireInstalled();
            Fields fields = Fields.of(call, body, field);
            VisibleRequests visible = new VisibleRequests(call);
            RequestChange change = visible.lock(id);
            DeskRequest before = change.request();
            if (before.state() == RequestState.CLOSED) {
                throw ApiException.because(ApiError.REQUEST_CLOSED);
            }
            work.on(fields, change);
            call.write(EVENT, OperationType.ACTION, Map.of("reference", before.reference(), "change", what));
            return RequestView.of(visible, change.request());
        });
    }

    private static ClosingReason reason(Fields fields) {
        String written = fields.required(REASON, LONGEST_NOTE);
        return Stream.of(ClosingReason.values())
                .filter(ClosingReason::isGivenByHand)
                .filter(each -> each.name().equals(written))
                .findFirst()
                .orElseThrow(() ->
                        ApiException.because(ApiError.UNKNOWN_REASON, written).at(REASON));
    }

    private interface Work {
        void on(Fields fields, RequestChange change);
    }
}
