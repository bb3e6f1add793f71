package dev.loginhelp.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Whether a server answers requests yet. "Started" in its log is too early: for some seconds more it answers 503
 * "Bootstrap in progress", so the health endpoint is asked.
 */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newBuilder()
            // The management port does not speak HTTP/2.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI health;

    Readiness(int managementPort) {
        health = URI.create("http://localhost:%d/health/ready".formatted(managementPort));
    }

    void await(Process server, Path log) {
        var deadline = Instant.now().plus(PATIENCE);
        try {
            while (!isReady()) {
                if (Instant.now().isAfter(deadline)) {
                    throw new StageFailure(
                            "Keycloak is not ready after %d minutes: read %s.".formatted(PATIENCE.toMinutes(), log));
                }
                if (server.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new StageFailure("Keycloak ended while it started: read %s.".formatted(log));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StageFailure("Interrupted while Keycloak started: run the same command again.", e);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
