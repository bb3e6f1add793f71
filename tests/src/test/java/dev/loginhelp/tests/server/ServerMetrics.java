package dev.loginhelp.tests.server;

import dev.loginhelp.demo.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a server tells a Prometheus, as it does: on the management port.
 *
 * @param lines without comments
 */
public record ServerMetrics(List<String> lines) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public static ServerMetrics of(KeycloakServer server) {
        var address = URI.create("http://localhost:" + server.ports().management() + "/metrics");
        try {
            var answer = CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            return new ServerMetrics(
                    answer.body().lines().filter(line -> !line.startsWith("#")).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The lines about a metric of ours. */
    public List<String> ours() {
        return lines.stream().filter(line -> line.startsWith("login_help_")).toList();
    }

    /** The sum of all values of a metric that have these labels, each written {@code name="value"}; 0 if there is none. */
    public double sum(String metric, String... labels) {
        return lines.stream()
                .filter(line -> line.startsWith(metric + "{") || line.startsWith(metric + " "))
                .filter(line -> Stream.of(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
