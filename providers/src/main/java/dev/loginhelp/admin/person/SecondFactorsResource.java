package dev.loginhelp.admin.person;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.authority.Change;
import dev.loginhelp.guard.store.ChangedMeans;
import dev.loginhelp.secondfactor.RemovalNotice;
import dev.loginhelp.secondfactor.SecondFactor;
import dev.loginhelp.secondfactor.SecondFactors;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;

/** Two-factor authentication of one person: seen, and turned off when the device is lost. */
@Produces(MediaType.APPLICATION_JSON)
public final class SecondFactorsResource {
    private static final String EVENT = "LOGIN_HELP_SECOND_FACTOR";

    private final AdminRequest call;
    private final String id;

    public SecondFactorsResource(AdminRequest call, String id) {
        this.call = call;
        this.id = id;
    }

    @GET
    public Response get() {
        return call.answer(() -> {
            UserModel user = PersonResource.user(call, id);
            call.auth().users().requireView(user);
            return SecondFactorsView.of(call, user);
        });
    }

    @DELETE
    public Response removeAll() {
        return call.answer(() -> {
            UserModel user = removable();
            List<SecondFactor> all = new SecondFactors(call.session(), user).all();
            remove(user, all);
            return Map.of("removed", all.size());
        });
    }

    @DELETE
    @Path("{credentialId}")
    public Response remove(@PathParam("credentialId") String credentialId) {
        return call.answer(() -> {
            UserModel user = removable();
            SecondFactor factor = new SecondFactors(call.session(), user)
                    .all().stream()
                            .filter(each -> each.id().equals(credentialId))
                            .findFirst()
                            .orElseThrow(() -> ApiException.because(ApiError.CREDENTIAL_NOT_FOUND));
            remove(user, List.of(factor));
            return Response.noContent().build();
        });
    }

    /** The person, if the caller may turn their second factors off. */
    private UserModel removable() {
        UserModel user = PersonResource.user(call, id);
        call.auth().users().requireManage(user);
        new TargetUser(call).requireInstalled();
        new TargetUser(call).requireRank(user, Change.REMOVE_SECOND_FACTOR);
        return user;
    }

    private void remove(UserModel user, List<SecondFactor> factors) {
        if (factors.isEmpty()) {
            return;
        }
        SecondFactors all = new SecondFactors(call.session(), user);
        ChangedMeans.of(call.session()).factorsAreToldOtherwise(user);
        factors.forEach(factor -> all.remove(factor.id()));
        new RemovalNotice(call.session(), call.realm()).tell(user);
        call.write(EVENT, OperationType.DELETE, factors);
    }
}
