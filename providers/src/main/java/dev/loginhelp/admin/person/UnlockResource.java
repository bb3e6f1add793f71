package dev.loginhelp.admin.person;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.admin.person.Lock.State;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Lets a person in again whom too many failed logins have locked. No rank is asked for: Keycloak gives the same to
 * everybody who may manage the user, and no password is learnt or changed by it.
 */
public final class UnlockResource {
    private static final String EVENT = "LOGIN_HELP_UNLOCK";

    private final AdminRequest call;
    private final String id;

    public UnlockResource(AdminRequest call, String id) {
        this.call = call;
        this.id = id;
    }

    @POST
    public Response post() {
        return call.answer(() -> {
            UserModel user = PersonResource.user(call, id);
            call.auth().users().requireManage(user);
            new TargetUser(call).requireInstalled();
            Lock lock = Lock.of(call.session(), call.realm(), user);
            if (lock.state() == State.PERMANENT) {
                // As in Keycloak's UserResource: first the reason why it is disabled, then the account.
                call.session()
                        .getProvider(BruteForceProtector.class)
                        .cleanUpPermanentLockout(call.session(), call.realm(), user);
                user.setEnabled(true);
            }
            call.session().loginFailures().removeUserLoginFailure(call.realm(), user.getId());
            call.write(EVENT, OperationType.ACTION, lock);
            return Response.noContent().build();
        });
    }
}
