package dev.loginhelp.caller;

import jakarta.enterprise.context.ContextNotActiveException;
import java.util.Optional;
import java.util.Set;
import org.keycloak.common.util.Encode;
import org.keycloak.http.HttpRequest;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.AppAuthManager;

/**
 * The access token of the request that is being answered. Keycloak has verified it already, but does not tell a session
 * that it opens for a part of the work, as for a partial import: there everything would seem to be done by the server.
 */
final class BearerOfRequest {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final KeycloakSession session;
    private final Optional<HttpRequest> request;

    BearerOfRequest(KeycloakSession session) {
        this.session = session;
        this.request = request(session);
    }

    boolean isPresent() {
        return token().isPresent();
    }

    /** Whether nothing is meant to be changed. */
    boolean onlyReads() {
        return request.filter(answered -> READING.contains(answered.getHttpMethod()))
                .isPresent();
    }

    /** Makes it known to the session, with its user and client; leaves the session as it is if the token is not good. */
    void makeKnown() {
        token().flatMap(this::realm).ifPresent(this::authenticate);
    }

    private void authenticate(RealmModel issuer) {
        KeycloakContext context = session.getContext();
        RealmModel here = context.getRealm();
        // ServerAsymmetricSignatureVerifierContext takes the key of the context's realm, and an administrator of the
        // server has a token of another one.
        context.setRealm(issuer);
        try {
            new AppAuthManager.BearerTokenAuthenticator(session)
                    .setRealm(issuer)
                    .setConnection(context.getConnection())
                    .setHeaders(request.orElseThrow().getHttpHeaders())
                    .authenticate();
        } finally {
            context.setRealm(here);
        }
    }

    private Optional<String> token() {
        return request.map(answered -> AppAuthManager.extractAuthorizationHeaderToken(answered.getHttpHeaders()));
    }

    /** As AdminRoot finds out which realm an administrator logged in to. */
    private Optional<RealmModel> realm(String token) {
        try {
            String issuer =
                    new JWSInput(token).readJsonContent(AccessToken.class).getIssuer();
            String name = Encode.decodePath(issuer.substring(issuer.lastIndexOf('/') + 1));
            return Optional.ofNullable(session.realms().getRealmByName(name));
        } catch (JWSInputException noToken) {
            return Optional.empty();
        }
    }

    private static Optional<HttpRequest> request(KeycloakSession session) {
        try {
            return Optional.ofNullable(session.getContext().getHttpRequest());
        } catch (ContextNotActiveException none) {
            return Optional.empty();
        }
    }
}
