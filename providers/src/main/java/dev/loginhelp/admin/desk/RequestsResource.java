package dev.loginhelp.admin.desk;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.desk.request.RequestFilter;
import dev.loginhelp.desk.request.RequestFilter.Place;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Requests to the help desk. */
@Produces(MediaType.APPLICATION_JSON)
public final class RequestsResource {
    private static final int PAGE = 50;

    private final AdminRequest call;

    public RequestsResource(AdminRequest call) {
        this.call = call;
    }

    @GET
    public Response list() {
        call.auth().users().requireQuery();
        return call.answer(() -> {
            VisibleRequests visible = new VisibleRequests(call);
            VisibleRequests.Page page = visible.page(filter(), after(), PAGE);
            return new RequestList(
                    page.requests().stream()
                            .map(request -> RequestView.of(visible, request))
                            .toList(),
                    page.next().map(Place::toString).orElse(null));
        });
    }

    @Path("{requestId}")
    public RequestResource one(@PathParam("requestId") String id) {
        return new RequestResource(call, id);
    }

    private RequestFilter filter() {
        String written = parameter("show").orElse(RequestFilter.OPEN.name());
        return Stream.of(RequestFilter.values())
                .filter(each -> each.name().equals(written))
                .findFirst()
                .orElseThrow(() -> ApiException.because(ApiError.WRONG_TYPE, "OPEN, MINE, DONE")
                        .at("show"));
    }

    private Optional<Place> after() {
        return parameter("after")
                .map(written -> Place.parse(written)
                        .orElseThrow(() -> ApiException.because(ApiError.WRONG_TYPE, "string")
                                .at("after")));
    }

    private Optional<String> parameter(String name) {
        return Optional.ofNullable(call.session()
                        .getContext()
                        .getUri()
                        .getQueryParameters()
                        .getFirst(name))
                .filter(value -> !value.isEmpty());
    }

    /** The answer. */
    public record RequestList(
            List<RequestView> requests, @Nullable String next) {}
}
