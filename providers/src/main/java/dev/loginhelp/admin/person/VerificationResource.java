package dev.loginhelp.admin.person;

import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.admin.call.Fields;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.authority.Change;
import dev.loginhelp.authority.Rank;
import dev.loginhelp.caller.CurrentActor;
import dev.loginhelp.verification.CallerCheck;
import dev.loginhelp.verification.EmergencyNotice;
import dev.loginhelp.verification.Verification;
import dev.loginhelp.verification.Verifications;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;

/** <em>Verify the caller</em>: is it really this person who asks for help? */
@Produces(MediaType.APPLICATION_JSON)
public final class VerificationResource {
    private static final String EVENT = "LOGIN_HELP_VERIFICATION";
    private static final String KIND = "kind";
    private static final String ANSWER = "answer";
    private static final String REASON = "reason";
    private static final int LONGEST_ANSWER = 64;
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1000;

    private final AdminRequest call;
    private final String id;

    public VerificationResource(AdminRequest call, String id) {
        this.call = call;
        this.id = id;
    }

    @GET
    public Response get() {
        return call.answer(() -> {
            UserModel user = PersonResource.user(call, id);
            call.auth().users().requireView(user);
            return view(user);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response begin(@Nullable String body) {
        return call.answer(() -> {
            UserModel user = helped();
            String kind = Fields.of(call, body, KIND).required(KIND, LONGEST_ANSWER);
            CallerCheck check = possible(user)
                    .filter(each -> each.getId().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> ApiException.because(ApiError.VERIFICATION_IMPOSSIBLE));
            if (!verifications().begin(user, caller(), check)) {
                throw ApiException.because(ApiError.TOO_MANY_VERIFICATIONS);
            }
            call.write(EVENT, OperationType.ACTION, Map.of(KIND, kind, "begun", true));
            return view(user);
        });
    }

    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response answer(@Nullable String body) {
        return call.answer(() -> {
            UserModel user = helped();
            String answer = Fields.of(call, body, ANSWER).required(ANSWER, LONGEST_ANSWER);
            Verification pending = verifications()
                    .pending(user, caller())
                    .orElseThrow(() -> ApiException.because(ApiError.VERIFICATION_OVER));
            boolean right = verifications().answer(user, caller(), answer);
            call.write(EVENT, OperationType.ACTION, Map.of(KIND, pending.kind(), "verified", right));
            // Not thrown: that would take the event back.
            return right
                    ? view(user)
                    : call.refusal(ApiException.because(ApiError.WRONG_ANSWER).at(ANSWER));
        });
    }

    /** A master administrator goes on without, with a written reason; the others are told. */
    @POST
    @Path("emergency")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response emergency(@Nullable String body) {
        return call.answer(() -> {
            UserModel user = helped();
            if (new CurrentActor(call.session(), call.realm()).rank().orElse(Rank.USER) != Rank.MASTER) {
                throw ApiException.because(ApiError.OUTRANKED, call.sentences().say("loginHelpRefusedEmergency"));
            }
            String reason = Fields.of(call, body, REASON)
                    .required(REASON, LONGEST_REASON)
                    .strip();
            if (reason.length() < SHORTEST_REASON) {
                throw ApiException.because(ApiError.MISSING_FIELD).at(REASON);
            }
            verifications().goOnWithout(user, caller());
            new EmergencyNotice(call.session(), call.realm())
                    .tell(user, call.auth().adminAuth().getUser());
            call.write(EVENT, OperationType.ACTION, Map.of(KIND, Verifications.EMERGENCY, REASON, reason));
            return view(user);
        });
    }

    private UserModel helped() {
        UserModel user = PersonResource.user(call, id);
        if (!call.auth().users().canResetPassword(user)) {
            call.auth().users().requireManage(user);
        }
        new TargetUser(call).requireInstalled();
        new TargetUser(call).requireRank(user, Change.MAIL_LINK);
        return user;
    }

    private Stream<CallerCheck> possible(UserModel user) {
        return call.session().getAllProviders(CallerCheck.class).stream()
                .filter(check -> check.isPossible(call.session(), call.realm(), user))
                .sorted(Comparator.comparing(CallerCheck::getId));
    }

    private View view(UserModel user) {
        return new View(
                possible(user).map(CallerCheck::getId).toList(),
                verifications().pending(user, caller()).map(Step::of).orElse(null),
                verifications().done(user, caller()).map(Step::of).orElse(null));
    }

    private Verifications verifications() {
        return new Verifications(call.session(), call.realm());
    }

    private String caller() {
        return call.auth().adminAuth().getUser().getId();
    }

    /** The answer. */
    public record View(
            List<String> kinds,
            @Nullable Step pending,
            @Nullable Step verified) {}

    /** A verification by the caller; time in milliseconds since 1970. */
    public record Step(String kind, long until) {
        static Step of(Verification found) {
            return new Step(found.kind(), Duration.ofSeconds(found.until()).toMillis());
        }
    }
}
