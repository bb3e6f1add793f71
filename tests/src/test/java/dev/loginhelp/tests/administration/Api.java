package dev.loginhelp.tests.administration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The administration API of one realm as one caller meets it. */
final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestRealm realm;
    private final Supplier<String> token;
    private final Map<String, String> headers;

    private Api(TestRealm realm, Supplier<String> token, Map<String, String> headers) {
        this.realm = realm;
        this.token = token;
        this.headers = headers;
    }

    /** Without a token. */
    static Api of(TestRealm realm) {
        return new Api(realm, () -> "", Map.of());
    }

    /** As an administrator of the realm who has these roles. */
    static Api of(TestRealm realm, String username, String... roles) {
        return of(realm)
                .as(realm.user(username)
                        .email(username + "@example.test")
                        .create()
                        .may(roles));
    }

    Api as(TestUser user) {
        return withToken(new FreshToken(user.realm(), user.username(), user.password()));
    }

    /** As the first administrator of the master realm. */
    Api asServerAdministrator() {
        return withToken(new FreshToken(realm, "", ""));
    }

    /** With a token that somebody has changed by hand. */
    Api forged() {
        return withToken(() -> token.get() + "x");
    }

    Api with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        return new Api(realm, token, more);
    }

    private Api withToken(Supplier<String> other) {
        return new Api(realm, other, headers);
    }

    /** @param below what follows {@code /login-help/} */
    Answer get(String below) {
        return call("GET", below, "");
    }

    Answer post(String below, String body) {
        return call("POST", below, body);
    }

    Answer put(String below, String body) {
        return call("PUT", below, body);
    }

    Answer delete(String below) {
        return call("DELETE", below, "");
    }

    Answer call(String method, String below, String body) {
        var uri = realm.server().baseUrl() + "/admin/realms/" + realm.name() + "/login-help/" + below;
        var request = HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return send(request);
    }

    /** Reads from Keycloak's own administration of the realm. */
    Answer stock(String below) {
        var uri = realm.server().baseUrl() + "/admin/realms/" + realm.name() + "/" + below;
        return send(HttpRequest.newBuilder(URI.create(uri)));
    }

    private Answer send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        String bearer = token.get();
        if (!bearer.isEmpty()) {
            request.header("Authorization", "Bearer " + bearer);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    record Answer(HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        JsonNode json() {
            try {
                return text().isEmpty() ? MissingNode.getInstance() : JSON.readTree(text());
            } catch (IOException noJson) {
                return MissingNode.getInstance();
            }
        }

        /** The code of a refusal, with its status: {@code 409 STALE_VERSION}. */
        String refusal() {
            return status() + " " + json().path("code").asText();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
