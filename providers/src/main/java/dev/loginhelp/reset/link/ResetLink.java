package dev.loginhelp.reset.link;

import dev.loginhelp.reset.mail.LinkMail;
import dev.loginhelp.settings.RealmSettings;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Makes the link that is mailed: a code that says nothing, of which only the digest stays here. */
public final class ResetLink {
    private static final int MOST_LIVE = 20;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final URI base;
    private final Clock clock;

    /** @param base Keycloak's own address for people, as it was when the request came */
    public ResetLink(KeycloakSession session, RealmModel realm, URI base, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.base = base;
        this.clock = clock;
    }

    /** @param authorization in whose name the link is mailed; null if the person asked for it */
    public String make(
            UserModel user, Duration lifespan, Map<String, String> notes, @Nullable LinkAuthorization authorization) {
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
                                notes.getOrDefault(LinkMail.CLIENT_ID, Constants.ACCOUNT_MANAGEMENT_CLIENT_ID),
                                notes.get(LinkMail.LOGIN_ID),
                                notes.get(LinkMail.TAB_ID),
                                notes.get(LinkMail.CLIENT_DATA),
                                authorization));
        String mail = notes.getOrDefault(LinkMail.MAIL_ID, "");
        new LiveLink(session, realm, user.getId(), clock)
                .begin(new LiveLinks.Link(digest, end, authorization != null, mail), mostLive());
        return UriBuilder.fromUri(base)
                .path("realms/{realm}/login-help/link/{code}")
                .build(realm.getName(), code.value())
                .toString();
    }

    /** All that can be mailed within an hour, so that nobody's link is pushed out by strangers who ask. */
    private int mostLive() {
        return Math.min(MOST_LIVE, 2 * RealmSettings.of(realm).mailsPerMailboxPerHour());
    }
}
