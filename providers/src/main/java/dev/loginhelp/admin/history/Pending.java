package dev.loginhelp.admin.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.loginhelp.reset.link.LiveLink;
import dev.loginhelp.temporarypassword.TemporaryPasswordMarker;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * What is under way for a person. Times are in milliseconds since 1970.
 *
 * @param temporaryPassword the temporary password that waits to be replaced
 * @param links mailed links that still work
 * @param passwordSince when the password was last changed
 * @param loggedInSince when the newest of the sessions that last began
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Pending(
        @Nullable TemporaryPassword temporaryPassword,
        List<Link> links,
        @Nullable Long passwordSince,
        @Nullable Long loggedInSince) {
    public static Pending of(KeycloakSession session, RealmModel realm, UserModel user) {
        Optional<PasswordCredentialModel> password = user.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .map(PasswordCredentialModel::createFromCredentialModel);
        Optional<Long> newest = session.sessions()
                .getUserSessionsStream(realm, user)
                .map(UserSessionModel::getStarted)
                .max(Comparator.naturalOrder())
                .map(seconds -> Instant.ofEpochSecond(seconds).toEpochMilli());
        Clock clock = Clock.systemUTC();
        return new Pending(
                password.filter(TemporaryPasswordMarker::isOn)
                        .map(set -> TemporaryPassword.of(set, clock.instant()))
                        .orElse(null),
                new LiveLink(session, realm, user.getId(), clock)
                        .waiting().stream()
                                .map(link -> new Link(
                                        link.administrators(), link.end().toEpochMilli()))
                                .toList(),
                password.map(PasswordCredentialModel::getCreatedDate).orElse(null),
                newest.orElse(null));
    }

    /**
     * A password that an administrator set.
     *
     * @param until when it stops working; absent if never
     * @param over whether that is past
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TemporaryPassword(@Nullable Long until, boolean over) {
        static TemporaryPassword of(PasswordCredentialModel password, Instant now) {
            Optional<Instant> end = TemporaryPasswordMarker.end(password);
            return new TemporaryPassword(
                    end.map(Instant::toEpochMilli).orElse(null),
                    end.filter(now::isAfter).isPresent());
        }
    }

    /**
     * A link that was mailed.
     *
     * @param byAdministrator whether an administrator had it mailed; otherwise the person asked for it
     * @param until when it stops working
     */
    public record Link(boolean byAdministrator, long until) {}
}
