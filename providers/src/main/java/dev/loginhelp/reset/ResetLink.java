package dev.loginhelp.reset;

import dev.loginhelp.guard.Mandate;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.Urls;

/** Makes the link that is mailed: it leads to our door, which knows the manners, and from there into the flow. */
final class ResetLink {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final URI base;
    private final Clock clock;

    /** @param base Keycloak's own address for people, as it was when the request came */
    ResetLink(KeycloakSession session, RealmModel realm, URI base, Clock clock) {
        this.session = session;
        this.realm = realm;
        this.base = base;
        this.clock = clock;
    }

    /** @param mandate in whose name the link is mailed; null if the person asked for it himself */
    String make(UserModel user, Duration lifespan, Map<String, String> notes, @Nullable Mandate mandate) {
        Instant now = clock.instant();
        Instant end = now.plus(lifespan);
        String generation = new LiveLink(session, realm, user).begin(end);
        String clientId = notes.getOrDefault(LinkLetter.CLIENT_ID, Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
        ResetToken token = new ResetToken(
                user.getId(),
                (int) end.getEpochSecond(),
                generation,
                PasswordStamp.of(user),
                notes.get(LinkLetter.LOGIN_ID),
                clientId,
                mandate);
        if (mandate == null || !mandate.elsewhere()) {
            token.setEmail(user.getEmail());
        }
        // As DefaultActionToken.serialize does, which wants the UriInfo of a request that is over.
        String issuer = Urls.realmIssuer(base, realm.getName());
        token.iat(now.getEpochSecond())
                .issuer(issuer)
                .audience(issuer)
                .id(UUID.randomUUID().toString());
        return url(session.tokens().encode(token), clientId, notes);
    }

    private String url(String key, String clientId, Map<String, String> notes) {
        UriBuilder url = UriBuilder.fromUri(base)
                .path("realms/{realm}/login-help/link")
                .queryParam(Constants.KEY, key)
                .queryParam(Constants.CLIENT_ID, clientId);
        add(url, Constants.TAB_ID, notes.get(LinkLetter.TAB_ID));
        add(url, Constants.CLIENT_DATA, notes.get(LinkLetter.CLIENT_DATA));
        return url.build(realm.getName()).toString();
    }

    private static void add(UriBuilder url, String name, @Nullable String value) {
        if (value != null) {
            url.queryParam(name, value);
        }
    }
}
