package dev.loginhelp.tests.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Tokens by the password grant of the public client {@code demo-app}. */
public final class Tokens {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final TestRealm realm;

    Tokens(TestRealm realm) {
        this.realm = realm;
    }

    /** The access token of someone who gives this name and password; a refusal fails the test. */
    public String of(String username, String password) {
        var answer = ask(username, password, Map.of());
        if (answer.status() != 200) {
            throw new AssertionError("No token for %s: %d %s".formatted(username, answer.status(), answer.body()));
        }
        return answer.body().path("access_token").asText();
    }

    /** What Keycloak answers to a password grant; {@code more} adds form fields such as {@code totp}. */
    public Answer ask(String username, String password, Map<String, String> more) {
        var form = new LinkedHashMap<>(
                Map.of("grant_type", "password", "client_id", "demo-app", "username", username, "password", password));
        form.putAll(more);
        return grant(form);
    }

    /** What Keycloak's token endpoint answers to this form. */
    public Answer grant(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(realm.url("/protocol/openid-connect/token")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A token response or a refusal. */
    public record Answer(int status, JsonNode body) {}
}
