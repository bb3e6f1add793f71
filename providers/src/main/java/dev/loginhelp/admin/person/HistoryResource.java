package dev.loginhelp.admin.person;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.admin.history.History;
import dev.loginhelp.admin.history.HistoryEntry;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.keycloak.models.UserModel;

/** Who helped this person, when, and what the person did since; for those who may read the realm's events. */
@Produces(MediaType.APPLICATION_JSON)
public final class HistoryResource {
    private final AdminRequest call;
    private final String id;

    public HistoryResource(AdminRequest call, String id) {
        this.call = call;
        this.id = id;
    }

    @GET
    public Response get() {
        return call.answer(() -> {
            UserModel user = PersonResource.user(call, id);
            call.auth().users().requireView(user);
            call.auth().realm().requireViewEvents();
            List<HistoryEntry> entries = new History(call.session(), call.realm(), Clock.systemUTC()).of(user);
            return new Told(
                    entries, call.realm().isEventsEnabled(), call.realm().isAdminEventsEnabled());
        });
    }

    /**
     * The answer.
     *
     * @param events whether the realm saves what people do
     * @param adminEvents whether it saves what administrators do
     */
    public record Told(List<HistoryEntry> entries, boolean events, boolean adminEvents) {}
}
