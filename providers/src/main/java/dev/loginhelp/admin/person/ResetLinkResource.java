package dev.loginhelp.admin.person;

import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.account.TypedAddress;
import dev.loginhelp.admin.call.AdminRequest;
import dev.loginhelp.admin.call.Fields;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.authority.Change;
import dev.loginhelp.reset.link.LiveLink;
import dev.loginhelp.reset.link.ResetSwitch;
import dev.loginhelp.reset.mail.AdministratorsLink;
import dev.loginhelp.settings.RealmSettings;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.admin.AdminAuth;

/** <em>Reset Password</em>: a link with which the person chooses a new password, sent to the registered address or another one. */
@Produces(MediaType.APPLICATION_JSON)
public final class ResetLinkResource {
    private static final String EVENT = "LOGIN_HELP_RESET_LINK";
    private static final String EMAIL = "email";
    private static final int LONGEST_ADDRESS = 254;

    private final AdminRequest call;
    private final String id;

    public ResetLinkResource(AdminRequest call, String id) {
        this.call = call;
        this.id = id;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response post(@Nullable String body) {
        return call.answer(() -> {
            UserModel user = new TargetUser(call).person(id, Change.MAIL_LINK);
            Optional<EmailAddress> registered =
                    Optional.ofNullable(user.getEmail()).flatMap(EmailAddress::parse);
            Optional<EmailAddress> other = typed(body)
                    .filter(address -> registered.filter(address::isSameMailbox).isEmpty());
            if (other.isPresent()) {
                new TargetUser(call).requireRank(user, Change.MAIL_LINK_ELSEWHERE);
            }
            EmailAddress to = other.or(() -> registered).orElseThrow(() -> ApiException.because(ApiError.NO_EMAIL));
            if (!user.isEnabled()) {
                throw ApiException.because(ApiError.USER_DISABLED);
            }
            AdminAuth auth = call.auth().adminAuth();
            new AdministratorsLink(call.session(), call.realm()).mail(user, other, auth.getRealm(), auth.getUser());
            ResetLink sent = new ResetLink(
                    to.value(),
                    RealmSettings.of(call.realm()).adminLinkLifespan().toSeconds());
            call.write(EVENT, OperationType.ACTION, sent);
            return Response.accepted(sent).type(MediaType.APPLICATION_JSON_TYPE).build();
        });
    }

    /** Ends all links that wait for this person, those that they have asked for themselves, too. */
    @DELETE
    public Response withdraw() {
        return call.answer(() -> {
            UserModel user = new TargetUser(call).person(id, Change.MAIL_LINK);
            LiveLink links = new LiveLink(call.session(), call.realm(), user.getId(), Clock.systemUTC());
            int ended = links.waiting().size();
            links.endAll();
            new ResetSwitch(call.session(), call.realm()).withdraw(user.getId(), Instant.now());
            call.write(EVENT, OperationType.DELETE, new Withdrawn(ended));
            return Response.noContent().build();
        });
    }

    /** What the admin event tells. */
    public record Withdrawn(int links) {}

    private Optional<EmailAddress> typed(@Nullable String body) {
        return Fields.of(call, body, EMAIL)
                .text(EMAIL, LONGEST_ADDRESS)
                .map(written -> TypedAddress.readings(written).stream()
                        .findFirst()
                        .orElseThrow(
                                () -> ApiException.because(ApiError.BAD_EMAIL).at(EMAIL)));
    }

    /** The answer, and what the admin event tells: for an administrator's eyes, and the other address is news. */
    public record ResetLink(String email, long expiresIn) {}
}
