package dev.loginhelp.admin.desk;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.admin.person.PersonResource;
import dev.loginhelp.admin.person.TargetUser;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;

/** All that is kept of one person's requests: to be handed out to them, or deleted. */
@Produces(MediaType.APPLICATION_JSON)
public final class PersonRequestsResource {
    private static final String EVENT = "LOGIN_HELP_REQUEST";

    private final AdminRequest call;
    private final String id;

    public PersonRequestsResource(AdminRequest call, String id) {
        this.call = call;
        this.id = id;
    }

    @GET
    public Response export() {
        return call.answer(() -> {
            UserModel user = person();
            VisibleRequests visible = new VisibleRequests(call);
            List<RequestView> all = visible.all().of(user.getId()).stream()
                    .map(request -> RequestView.of(visible, request))
                    .toList();
            return Map.of("requests", all);
        });
    }

    @DELETE
    public Response delete() {
        return call.answer(() -> {
            UserModel user = person();
            new TargetUser(call).requireInstalled();
            int deleted = new VisibleRequests(call).all().forget(user.getId());
            if (deleted > 0) {
                call.write(EVENT, OperationType.DELETE, Map.of("deleted", deleted));
            }
            return Map.of("deleted", deleted);
        });
    }

    private UserModel person() {
        UserModel user = PersonResource.user(call, id);
        call.auth().users().requireManage(user);
        return user;
    }
}
