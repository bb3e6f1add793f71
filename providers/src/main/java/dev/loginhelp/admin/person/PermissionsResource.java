package dev.loginhelp.admin.person;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.administrators.Administrators;
import dev.loginhelp.administrators.Permissions;
import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.authority.Change;
import dev.loginhelp.authority.Rank;
import dev.loginhelp.settings.PermissionList;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;

/** Which general administrators may change their own password: for masters to say. */
@Produces(MediaType.APPLICATION_JSON)
public final class PermissionsResource {
    private static final String EVENT = "LOGIN_HELP_PERMISSION";

    private final AdminRequest call;

    public PermissionsResource(AdminRequest call) {
        this.call = call;
    }

    @GET
    public Response get() {
        call.auth().requireAnyAdminRole();
        return call.answer(() -> {
            requireMaster();
            Permissions permissions = new Permissions(call.realm());
            return new AdministratorList(new Administrators(call.session(), call.realm())
                    .all().entrySet().stream()
                            .map(entry -> view(entry.getKey(), entry.getValue(), permissions))
                            .sorted(Comparator.comparing(Administrator::username))
                            .toList());
        });
    }

    @PUT
    @Path("{userId}")
    public Response put(@PathParam("userId") String userId) {
        call.auth().requireAnyAdminRole();
        return call.answer(() -> {
            requireMaster();
            UserModel user = PersonResource.user(call, userId);
            new TargetUser(call).requireInstalled();
            new TargetUser(call).requireRank(user, Change.PERMIT);
            if (new Ranks(call.realm()).of(user) != Rank.GENERAL) {
                throw ApiException.because(ApiError.NOT_A_GENERAL_ADMINISTRATOR);
            }
            return change(userId, true, OperationType.CREATE);
        });
    }

    /** Somebody who is gone, or no administrator any more, can still lose it. */
    @DELETE
    @Path("{userId}")
    public Response delete(@PathParam("userId") String userId) {
        call.auth().requireAnyAdminRole();
        return call.answer(() -> {
            requireMaster();
            UserModel user = PersonResource.userOrNull(call, userId);
            if (user != null) {
                new TargetUser(call).requireRank(user, Change.PERMIT);
            }
            return change(userId, false, OperationType.DELETE);
        });
    }

    private Response change(String userId, boolean given, OperationType operation) {
        if (PermissionList.change(call.session(), call.realm(), userId, given)) {
            call.write(EVENT, operation, Map.of("userId", userId));
        }
        return Response.noContent().build();
    }

    private void requireMaster() {
        UserModel caller = call.auth().adminAuth().getUser();
        Ranks ranks = new Ranks(call.realm());
        if (ranks.of(caller, call.auth().adminAuth().getClient()) != Rank.MASTER) {
            throw ApiException.because(ApiError.OUTRANKED, call.sentences().say("loginHelpRefusedPermission"));
        }
    }

    private Administrator view(UserModel user, Rank rank, Permissions permissions) {
        return new Administrator(
                user.getId(),
                user.getUsername(),
                user.getFirstName(),
                user.getLastName(),
                rank,
                rank == Rank.MASTER || permissions.has(user),
                user.getId().equals(call.auth().adminAuth().getUser().getId()));
    }

    /** The answer. */
    public record AdministratorList(List<Administrator> administrators) {}

    /** One of them; each field as in docs/openapi.yaml. */
    public record Administrator(
            String id,
            String username,
            @Nullable String firstName,
            @Nullable String lastName,
            Rank rank,
            boolean mayChangePassword,
            boolean self) {}
}
