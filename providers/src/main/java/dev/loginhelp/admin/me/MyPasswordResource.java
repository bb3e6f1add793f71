package dev.loginhelp.admin.me;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.admin.call.Fields;
import dev.loginhelp.admin.person.NewPasswordField;
import dev.loginhelp.admin.person.TargetUser;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.authority.Change;
import dev.loginhelp.guard.credentials.PasswordChangeContext;
import dev.loginhelp.guard.credentials.PasswordGuard;
import dev.loginhelp.notice.ChangeNotice;
import dev.loginhelp.password.CurrentPassword;
import dev.loginhelp.password.OpenSessions;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.Errors;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.services.resources.admin.AdminAuth;

/** Changes the caller's own password, with the current one given. */
public final class MyPasswordResource {
    private static final String EVENT = "LOGIN_HELP_OWN_PASSWORD";
    private static final String CURRENT = "currentPassword";
    private static final String NEW = "newPassword";
    private static final String SIGN_OUT = "signOut";

    private final AdminRequest call;

    MyPasswordResource(AdminRequest call) {
        this.call = call;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(@Nullable String body) {
        call.auth().requireAnyAdminRole();
        return call.answer(() -> {
            Fields fields = Fields.of(call, body, CURRENT, NEW, SIGN_OUT);
            String current = fields.required(CURRENT, Fields.LONGEST_PASSWORD);
            String chosen = fields.required(NEW, Fields.LONGEST_PASSWORD);
            boolean signOut = fields.flag(SIGN_OUT);
            UserModel user = caller();
            MyPasswordEvents events = new MyPasswordEvents(call, user);
            checkCurrent(user, current, events);
            PasswordChangeContext.is(call.session(), Change.CHANGE_OWN_PASSWORD);
            new NewPasswordField(call, NEW).set(user, chosen);
            user.removeRequiredAction(RequiredAction.UPDATE_PASSWORD);
            new ChangeNotice(call.session(), call.realm()).tell(user, false);
            if (signOut) {
                String here = call.auth().adminAuth().getToken().getSessionId();
                new OpenSessions(call.session(), call.realm()).endOthers(user, here == null ? "" : here);
            }
            events.changed();
            call.write(EVENT, OperationType.ACTION, Map.of());
            return Response.noContent().build();
        });
    }

    /** The caller, if this is their realm and they may change their password. */
    private UserModel caller() {
        AdminAuth auth = call.auth().adminAuth();
        if (!auth.getRealm().equals(call.realm())) {
            throw ApiException.because(ApiError.OTHER_REALM, auth.getRealm().getName());
        }
        new TargetUser(call).requireInstalled();
        new PasswordGuard(call.session(), call.realm())
                .refusalOnRecord(auth.getUser(), Change.CHANGE_OWN_PASSWORD)
                .ifPresent(why -> {
                    throw ApiException.because(
                            ApiError.NOT_PERMITTED, call.sentences().say(why.messageKey()));
                });
        return auth.getUser();
    }

    private void checkCurrent(UserModel user, String typed, MyPasswordEvents events) {
        new CurrentPassword(call.session(), call.realm(), user).check(typed).ifPresent(wrong -> {
            boolean locked = wrong == CurrentPassword.Wrong.LOCKED;
            events.rejected(locked ? Errors.USER_TEMPORARILY_DISABLED : Errors.INVALID_USER_CREDENTIALS);
            throw ApiException.because(ApiError.WRONG_CURRENT_PASSWORD).at(CURRENT);
        });
    }
}
