package dev.loginhelp.admin.me;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.authority.Change;
import dev.loginhelp.authority.Rank;
import dev.loginhelp.guard.credentials.PasswordGuard;
import dev.loginhelp.password.PolicySentences;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;

/** The caller: may they change their own password, and if not, why. */
@Produces(MediaType.APPLICATION_JSON)
public final class MeResource {
    private final AdminRequest call;

    public MeResource(AdminRequest call) {
        this.call = call;
    }

    @GET
    public Response get() {
        call.auth().requireAnyAdminRole();
        return call.answer(() -> {
            AdminAuth auth = call.auth().adminAuth();
            UserModel user = auth.getUser();
            Optional<String> against = against();
            return new Me(
                    user.getUsername(),
                    auth.getRealm().getName(),
                    new Ranks(call.realm()).of(user),
                    against.isEmpty(),
                    against.orElse(null),
                    new PolicySentences(call.session(), call.realm()).in(call.sentences()::say));
        });
    }

    @Path("password")
    public MyPasswordResource password() {
        return new MyPasswordResource(call);
    }

    private Optional<String> against() {
        AdminAuth auth = call.auth().adminAuth();
        if (!auth.getRealm().equals(call.realm())) {
            return Optional.of(call.sentences()
                    .say("loginHelpRefusal_OTHER_REALM", auth.getRealm().getName()));
        }
        return new PasswordGuard(call.session(), call.realm())
                .refusal(auth.getUser(), Change.CHANGE_OWN_PASSWORD)
                .map(why -> call.sentences().say(why.messageKey()));
    }

    /** The answer. */
    public record Me(
            String username,
            String realm,
            Rank rank,
            boolean mayChangePassword,
            @Nullable String sentence,
            List<String> passwordPolicy) {}
}
