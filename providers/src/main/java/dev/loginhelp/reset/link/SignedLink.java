package dev.loginhelp.reset.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;

/**
 * The signed form of a link, without which Keycloak lets nobody into a flow as somebody. It is made when a link is
 * followed, names the link by its digest, and does not leave the server.
 */
final class SignedLink {
    private static final Duration ONE_REQUEST = Duration.ofMinutes(1);
    private static final long MILLIS = 1000;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Clock clock = Clock.systemUTC();

    SignedLink(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    String sign(String generation, LinkRecord link) {
        Instant now = clock.instant();
        ResetToken token = new ResetToken(
                link.userId(),
                (int) now.plus(ONE_REQUEST).getEpochSecond(),
                generation,
                link.loginId(),
                link.clientId());
        String issuer = issuer();
        token.iat(now.getEpochSecond())
                .issuer(issuer)
                .audience(issuer)
                .id(UUID.randomUUID().toString());
        return session.tokens().encode(token);
    }

    /** Empty if this realm has not signed it, or has signed it for something else. Its time is not asked here. */
    Optional<ResetToken> read(String key) {
        return Optional.ofNullable(session.tokens().decode(key, ResetToken.class))
                .filter(token -> ResetToken.TYPE.equals(token.getType()))
                .filter(token -> token.getUserId() != null && issuer().equals(token.getIssuer()));
    }

    /** What a link says that was mailed before links were short: the token was all there was to it. */
    Optional<LinkRecord> former(ResetToken token) {
        UserModel user = session.users().getUserById(realm, token.getUserId());
        String stamp = token.passwordStamp();
        if (user == null || stamp == null || token.generation() == null || token.getExp() == null) {
            return Optional.empty();
        }
        return Optional.of(new LinkRecord(
                token.getUserId(),
                LinkRecord.addressOf(user, token.getEmail()),
                stamp,
                issued(token.getIat()),
                token.getExp(),
                token.getIssuedFor(),
                token.getCompoundAuthenticationSessionId(),
                null,
                null,
                token.authorization()));
    }

    private static long issued(@Nullable Long seconds) {
        return seconds == null ? 0 : seconds * MILLIS;
    }

    private String issuer() {
        return Urls.realmIssuer(session.getContext().getUri().getBaseUri(), realm.getName());
    }
}
