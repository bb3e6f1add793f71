package dev.loginhelp.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
    private static final String PROGRAM = "provisioner";
    /** Half of what the master realm gives a token by default. */
    private static final Duration TOKEN_AGE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String name;
    private final String grant;
    private @Nullable String token;
    private Instant fetched = Instant.MIN;

    /**
     * @param base what people type before {@code /realms/...}; without a slash at the end
     * @param username an administrator of the master realm
     */
    public AdminApi(URI base, String username, String password) {
        this(
                username,
                "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                        .formatted(encode(username), encode(password)),
                base);
    }

    private AdminApi(String name, String grant, URI base) {
        this.base = base;
        this.name = name;
        this.grant = grant;
    }

    /**
     * The same as a program: the service account of a client with all rights. What it sets as a password lasts, as what
     * an administrator sets does not.
     */
    public AdminApi asProgram() {
        // Tests ask at the same time, and one must not go on with an account that another has not given its role yet.
        synchronized (AdminApi.class) {
            var body = JsonNodeFactory.instance
                    .objectNode()
                    .put("clientId", PROGRAM)
                    .put("secret", PROGRAM)
                    .put("serviceAccountsEnabled", true);
            // Kept from an earlier start of the same server.
            if (exchange("POST", "realms/master/clients", body).statusCode() == 201) {
                var client =
                        get("realms/master/clients?clientId=" + PROGRAM).path(0).path("id");
                var account = get("realms/master/clients/" + client.asText() + "/service-account-user")
                        .path("id");
                var all = JsonNodeFactory.instance.arrayNode().add(get("realms/master/roles/admin"));
                send("POST", "realms/master/users/" + account.asText() + "/role-mappings/realm", all);
            }
            return new AdminApi(
                    PROGRAM,
                    "grant_type=client_credentials&client_id=%1$s&client_secret=%1$s".formatted(PROGRAM),
                    base);
        }
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
        var answer = call(HttpRequest.newBuilder(URI.create(base + "/admin/" + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", type)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
        if (method.equals("POST") && path.equals("realms")) {
            forgetToken();
        }
        return answer;
    }

    /** Until 26.7.3 a token has no rights in realms that were made after it. */
    private synchronized void forgetToken() {
        token = null;
    }

    /** The administrator's access token, fresh enough for a request. */
    public synchronized String token() {
        var current = token;
        if (current == null || fetched.plus(TOKEN_AGE).isBefore(Instant.now())) {
            var request = HttpRequest.newBuilder(URI.create(base + "/realms/master/protocol/openid-connect/token"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(grant))
                    .build();
            current = json(check("token", name, call(request)))
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
