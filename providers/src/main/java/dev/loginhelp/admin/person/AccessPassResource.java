package dev.loginhelp.admin.person;

import dev.loginhelp.accesspass.AccessPass;
import dev.loginhelp.accesspass.AccessPasses;
import dev.loginhelp.accesspass.LostMeans;
import dev.loginhelp.accesspass.PassNotice;
import dev.loginhelp.accesspass.login.PassStep;
import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.authority.Change;
import dev.loginhelp.settings.RealmSettings;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;

/** <em>Issue an access pass</em>: for a lost phone, key or passkey, without leaving the account with a password alone. */
@Produces(MediaType.APPLICATION_JSON)
public final class AccessPassResource {
    private static final String EVENT = "LOGIN_HELP_ACCESS_PASS";

    private final AdminRequest call;
    private final String id;

    public AccessPassResource(AdminRequest call, String id) {
        this.call = call;
        this.id = id;
    }

    @GET
    public Response get() {
        return call.answer(() -> {
            UserModel user = PersonResource.user(call, id);
            call.auth().users().requireView(user);
            return new PassView(
                    new PassStep(call.realm()).isOffered(),
                    passes().of(user).map(PendingPass::of).orElse(null));
        });
    }

    @POST
    public Response issue() {
        return call.answer(() -> {
            UserModel user = helped();
            firstAgainst(user).ifPresent(why -> {
                throw ApiException.because(why);
            });
            Duration life = RealmSettings.of(call.realm()).accessPassLifespan();
            String setUp = new LostMeans(call.session(), user).replacement().name();
            String by = call.auth().adminAuth().getUser().getUsername();
            String pass = passes().issue(user, by, life);
            new PassNotice(call.session(), call.realm()).issued(user);
            call.write(EVENT, OperationType.ACTION, new Issued(life.toSeconds(), setUp));
            return new IssuedPass(pass, life.toSeconds(), setUp);
        });
    }

    @DELETE
    public Response withdraw() {
        return call.answer(() -> {
            UserModel user = helped();
            if (passes().withdraw(user)) {
                call.write(EVENT, OperationType.DELETE, new Issued(0, ""));
            }
            return Response.noContent().build();
        });
    }

    /** What speaks against a pass, for the list of what can be done for a person. */
    static Stream<String> against(AdminRequest call, UserModel user) {
        AccessPassResource resource = new AccessPassResource(call, user.getId());
        Stream<String> self =
                resource.isCaller(user) ? Stream.of(call.sentences().say("loginHelpRefusedOwnPass")) : Stream.empty();
        return Stream.of(
                        ActionAvailability.against(call, user, Change.REMOVE_SECOND_FACTOR),
                        self,
                        resource.firstAgainst(user).stream().map(why -> ActionAvailability.say(call, why)))
                .flatMap(sentences -> sentences);
    }

    private UserModel helped() {
        UserModel user = PersonResource.user(call, id);
        // Who has no password logs in with the pass alone, so that it takes both rights.
        call.auth().users().requireManage(user);
        call.auth().users().requireResetPassword(user);
        new TargetUser(call).requireInstalled();
        new TargetUser(call).requireRank(user, Change.REMOVE_SECOND_FACTOR);
        if (isCaller(user)) {
            throw ApiException.because(ApiError.NOT_PERMITTED, call.sentences().say("loginHelpRefusedOwnPass"));
        }
        return user;
    }

    private Optional<ApiError> firstAgainst(UserModel user) {
        LostMeans lost = new LostMeans(call.session(), user);
        boolean offered =
                new PassStep(call.realm()).isOffered() && lost.replacement().isPossibleIn(call.realm());
        if (!offered) {
            return Optional.of(ApiError.PASS_NOT_OFFERED);
        } else if (!user.isEnabled()) {
            return Optional.of(ApiError.USER_DISABLED);
        }
        return lost.all().isEmpty() ? Optional.of(ApiError.PASS_NOTHING_LOST) : Optional.empty();
    }

    private boolean isCaller(UserModel user) {
        return user.getId().equals(call.auth().adminAuth().getUser().getId());
    }

    private AccessPasses passes() {
        return new AccessPasses(call.session(), call.realm());
    }

    /** The answer about a pass. */
    public record PassView(boolean offered, @Nullable PendingPass pending) {}

    /** One that was issued and not used yet; times in milliseconds since 1970. */
    public record PendingPass(long issuedAt, long until, String issuedBy, String setUp) {
        static PendingPass of(AccessPass pass) {
            return new PendingPass(
                    Duration.ofSeconds(pass.issuedAt()).toMillis(),
                    Duration.ofSeconds(pass.until()).toMillis(),
                    pass.issuedBy(),
                    pass.setUp().name());
        }
    }

    /** The answer to issuing one: the pass is nowhere else. */
    public record IssuedPass(String pass, long expiresIn, String setUp) {
        /** Says nothing. */
        @Override
        public String toString() {
            return "IssuedPass";
        }
    }

    /** What the admin event tells. */
    public record Issued(long expiresIn, String setUp) {}
}
