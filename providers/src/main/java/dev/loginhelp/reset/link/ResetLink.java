package dev.loginhelp.reset.link;

import dev.loginhelp.settings.RealmSettings;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Makes the link that is mailed: a code that says nothing, of which only the digest stays here. */
public final class ResetLink {
    private static final int MOST_LIVE = 20;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock;

    public ResetLink(KeycloakSession session, RealmModel realm, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.clock = clock;
    }

    public String make(UserModel user, Duration lifespan, LinkOrder order) {
        LinkAuthorization authorization = order.authorization();
        Instant now = clock.instant();
        long end = now.plus(lifespan).getEpochSecond();
        LinkCode code = LinkCode.random();
        String digest = code.digest(realm.getId());
        boolean elsewhere = authorization != null && authorization.elsewhere();
        new KeptLinks(session, realm)
                .keep(
                        digest,
                        new LinkRecord(
                                user.getId(),
                                elsewhere ? null : LinkRecord.addressOf(user, user.getEmail()),
                                PasswordFingerprint.of(user),
                                now.toEpochMilli(),
                                end,
                                order.clientId(),
                                order.loginId(),
                                order.tabId(),
                                order.clientData(),
                                authorization));
        new LiveLink(session, realm, user.getId(), clock)
                .begin(new LiveLinks.Link(digest, end, authorization != null, order.mailId()), mostLive());
        return UriBuilder.fromUri(order.baseUri())
                .path("realms/{realm}/login-help/link/{code}")
                .build(realm.getName(), code.value())
                .toString();
    }

    /** All that can be mailed within an hour, so that nobody's link is pushed out by strangers who ask. */
    private int mostLive() {
        return Math.min(MOST_LIVE, 2 * RealmSettings.of(realm).mailsPerMailboxPerHour());
    }
}
