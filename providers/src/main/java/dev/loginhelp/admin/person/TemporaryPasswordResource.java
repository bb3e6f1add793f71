package dev.loginhelp.admin.person;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.admin.call.Fields;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.authority.Change;
import dev.loginhelp.password.GeneratedPassword;
import dev.loginhelp.settings.RealmSettings;
import dev.loginhelp.temporarypassword.TemporaryPasswordMarker;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.models.credential.PasswordCredentialModel;

/** <em>Change Password</em>: a password that the person must replace at the next login, and that dies by itself. */
@Produces(MediaType.APPLICATION_JSON)
public final class TemporaryPasswordResource {
    private static final String EVENT = "LOGIN_HELP_TEMPORARY_PASSWORD";
    private static final String PASSWORD = "password";

    private final AdminRequest call;
    private final String id;

    public TemporaryPasswordResource(AdminRequest call, String id) {
        this.call = call;
        this.id = id;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(@Nullable String body) {
        return call.answer(() -> {
            UserModel user = new TargetUser(call).person(id, Change.SET_PASSWORD);
            Optional<String> typed = Fields.of(call, body, PASSWORD).text(PASSWORD, Fields.LONGEST_PASSWORD);
            if (isKeptByFederation(user)) {
                // There it could not be made to die.
                throw ApiException.because(ApiError.PASSWORD_ELSEWHERE);
            }
            String password = typed.orElseGet(() -> generate(user));
            // Order matters: the guard marks a password as temporary if UPDATE_PASSWORD is pending.
            user.addRequiredAction(RequiredAction.UPDATE_PASSWORD);
            new NewPasswordField(call, PASSWORD).set(user, password);
            long seconds =
                    RealmSettings.of(call.realm()).temporaryPasswordLifespan().toSeconds();
            call.write(EVENT, OperationType.ACTION, new Lifetime(seconds));
            return new TemporaryPassword(typed.isPresent() ? null : password, seconds);
        });
    }

    /**
     * Takes it back before it was used: nobody logs in with it any more. The password that stood there before it is gone,
     * so the person needs another one.
     */
    @DELETE
    public Response withdraw() {
        return call.answer(() -> {
            UserModel user = new TargetUser(call).person(id, Change.SET_PASSWORD);
            List<String> temporary = user.credentialManager()
                    .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                    .map(PasswordCredentialModel::createFromCredentialModel)
                    .filter(TemporaryPasswordMarker::isOn)
                    .map(PasswordCredentialModel::getId)
                    .toList();
            temporary.forEach(user.credentialManager()::removeStoredCredentialById);
            call.write(EVENT, OperationType.DELETE, new Withdrawn(!temporary.isEmpty()));
            return Response.noContent().build();
        });
    }

    private String generate(UserModel user) {
        return new GeneratedPassword(new SecureRandom())
                .fitting(call.session(), call.realm(), user)
                .orElseThrow(() -> ApiException.because(ApiError.PASSWORD_NOT_GENERATED));
    }

    private static boolean isKeptByFederation(UserModel user) {
        return user.credentialManager()
                .getConfiguredUserStorageCredentialTypesStream()
                .anyMatch(PasswordCredentialModel.TYPE::equals);
    }

    /** The answer. */
    public record TemporaryPassword(@Nullable String password, long expiresIn) {
        /** Says nothing. */
        @Override
        public String toString() {
            return "TemporaryPassword";
        }
    }

    /** What the admin event tells. */
    public record Withdrawn(boolean waited) {}

    /** What the admin event tells. */
    public record Lifetime(long expiresIn) {}
}
