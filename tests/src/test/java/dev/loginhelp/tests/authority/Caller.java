package dev.loginhelp.tests.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.loginhelp.tests.realm.TestUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody who calls the administration of their realm with a token of their own; refusals are for the test to judge. */
public final class Caller {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestUser user;
    private final String token;

    /** @param user who logs in with their password, as the admin console and {@code kcadm.sh} do */
    public Caller(TestUser user) {
        this(user, user.password());
    }

    Caller(TestUser user, String password) {
        this.user = user;
        this.token = user.realm()
                .tokens()
                .ask(user.username(), password, Map.of("client_id", "admin-cli"))
                .body()
                .path("access_token")
                .asText();
        if (token.isEmpty()) {
            throw new AssertionError("No token for " + user.username());
        }
    }

    public TestUser user() {
        return user;
    }

    public Answer get(String below) {
        return call("GET", below, null);
    }

    public Answer put(String below, @Nullable Object body) {
        return call("PUT", below, body);
    }

    public Answer post(String below, @Nullable Object body) {
        return call("POST", below, body);
    }

    public Answer delete(String below) {
        return call("DELETE", below, null);
    }

    public Answer delete(String below, Object body) {
        return call("DELETE", below, body);
    }

    private Answer call(String method, String below, @Nullable Object body) {
        try {
            var uri = user.realm().server().baseUrl() + "/admin/realms/"
                    + user.realm().name() + below;
            var request = HttpRequest.newBuilder(URI.create(uri))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                    .build();
            var response = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), read(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String body) {
        try {
            return body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    /** What came back. */
    public record Answer(int status, JsonNode body) {
        /** The sentence that the admin console shows. */
        public String sentence() {
            return body.path("errorMessage").asText(body.path("message").asText());
        }
    }
}
