package dev.loginhelp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keycloak's administration over HTTP, as one administrator of the master realm; JSON in, JSON out. */
public final class AdminApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Half of what the master realm gives a token by default. */
    private static final Duration TOKEN_AGE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String username;
    private final String password;
    private @Nullable String token;
    private Instant fetched = Instant.MIN;

    /**
     * @param base what people type before {@code /realms/...}; without a slash at the end
     * @param username an administrator of the master realm
     */
    public AdminApi(URI base, String username, String password) {
        this.base = base;
        this.username = username;
        this.password = password;
    }

    /** @param path what follows {@code /admin/} */
    public JsonNode get(String path) {
        return json(send("GET", path, null));
    }

    /** Whether there is something at this path. */
    public boolean exists(String path) {
        return exchange("GET", path, null).statusCode() == 200;
    }

    /** Creates something and gives back its id, the last part of where Keycloak says it now is. */
    public String post(String path, JsonNode body) {
        var location = send("POST", path, body).headers().firstValue("Location").orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    public void put(String path, JsonNode body) {
        send("PUT", path, body);
    }

    /** Sends a plain text, as Keycloak wants a single localization text. */
    public void putText(String path, String text) {
        check("PUT", path, exchange("PUT", path, "text/plain; charset=utf-8", text));
    }

    public void delete(String path) {
        send("DELETE", path, null);
    }

    /** Any request, answered as it comes; refusals are for the caller to judge. */
    public HttpResponse<String> exchange(String method, String path, @Nullable JsonNode body) {
        return exchange(method, path, "application/json", body == null ? null : body.toString());
    }

    private HttpResponse<String> send(String method, String path, @Nullable JsonNode body) {
        return check(method, path, exchange(method, path, body));
    }

    private static HttpResponse<String> check(String method, String path, HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s /admin/%s: %d %s".formatted(method, path, response.statusCode(), response.body()));
        }
        return response;
    }

    private HttpResponse<String> exchange(String method, String path, String type, @Nullable String body) {
        return call(HttpRequest.newBuilder(URI.create(base + "/admin/" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", type)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    /** The administrator's access token, fresh enough for a request. */
    public synchronized String token() {
        var current = token;
        if (current == null || fetched.plus(TOKEN_AGE).isBefore(Instant.now())) {
            var form = "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                    .formatted(encode(username), encode(password));
            var request = HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form))
                    .build();
            current = json(check("token", username, call(request)))
                    .path("access_token")
                    .asText();
            token = current;
            fetched = Instant.now();
        }
        return current;
    }

    private HttpResponse<String> call(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
