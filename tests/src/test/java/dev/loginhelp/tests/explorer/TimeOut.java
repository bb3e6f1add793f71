package dev.loginhelp.tests.explorer;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Await;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Keycloak's time-outs of a login: a realm can be given a second for all of them, and the usual time back. */
final class TimeOut {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final TestRealm realm;

    TimeOut(TestRealm realm) {
        this.realm = realm;
    }

    /** Does it at a time when every login that was open before has timed out. */
    void whenOver(Runnable deed) {
        lifespans(1, 1, 1, 1);
        // A token that is issued now, and lasts as long as a login does, is good and then is not.
        var token = token();
        Await.until("all has timed out", Duration.ofMinutes(1), () -> !isGood(token));
        deed.run();
        lifespans(60, 300, 1800, 300);
    }

    private void lifespans(int code, int action, int login, int token) {
        realm.change(it -> it.put("accessCodeLifespan", code)
                .put("accessCodeLifespanUserAction", action)
                .put("accessCodeLifespanLogin", login)
                .put("accessTokenLifespan", token));
    }

    private String token() {
        var form = Map.of(
                "grant_type", "client_credentials", "client_id", "no-browser", "client_secret", "s", "scope", "openid");
        return realm.tokens().grant(form).body().path("access_token").asText();
    }

    private boolean isGood(String token) {
        var request = HttpRequest.newBuilder(URI.create(realm.url("/protocol/openid-connect/userinfo")))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
