package dev.loginhelp.tests.administration;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loginhelp.tests.realm.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** The access token of {@code admin-cli} for one person, fetched anew before the old one dies. */
final class FreshToken implements Supplier<String> {
    private static final Duration AGE = Duration.ofSeconds(20);

    private final URI endpoint;
    private final String form;
    private String token = "";
    private Instant fetched = Instant.MIN;

    /** @param username empty for the first administrator of the server */
    FreshToken(TestRealm realm, String username, String password) {
        boolean server = username.isEmpty();
        endpoint = URI.create(realm.server().baseUrl() + "/realms/" + (server ? "master" : realm.name())
                + "/protocol/openid-connect/token");
        form = "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                .formatted(server ? "admin" : username, server ? "admin" : password);
    }

    @Override
    public synchronized String get() {
        if (fetched.plus(AGE).isBefore(Instant.now())) {
            fetched = Instant.now();
            token = fetch();
        }
        return token;
    }

    private String fetch() {
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return new ObjectMapper()
                    .readTree(answer.body())
                    .path("access_token")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
