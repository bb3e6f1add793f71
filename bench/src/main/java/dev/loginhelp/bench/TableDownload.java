package dev.loginhelp.bench;

import dev.loginhelp.demo.KeycloakServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;

/** Reads the whole report as CSV, and stops on the way to look at the server's memory while it waits for the reader. */
final class TableDownload {
    private final KeycloakServer server;
    private final List<Double> heaps = new ArrayList<>();
    private long bytes;
    private long lines;
    private double milliseconds;

    TableDownload(KeycloakServer server) {
        this.server = server;
    }

    long bytes() {
        return bytes;
    }

    long lines() {
        return lines;
    }

    double milliseconds() {
        return milliseconds;
    }

    /** In MB: before, at each stop, and afterwards. */
    List<Double> heaps() {
        return List.copyOf(heaps);
    }

    /** @param stops after how many bytes to look */
    void read(long... stops) {
        var heap = new LiveHeap(server);
        heaps.clear();
        heaps.add(heap.measure());
        long start = System.nanoTime();
        var request = HttpRequest.newBuilder(
                        URI.create(server.baseUrl() + "/admin/realms/" + BigRealm.NAME + "/login-help/report.csv"))
                .header("Authorization", "Bearer " + server.admin().token())
                .build();
        try (var body = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body()) {
            bytes = 0;
            lines = 0;
            int stop = 0;
            var buffer = new byte[16 * 1024];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
                if (stop < stops.length && bytes >= stops[stop]) {
                    heaps.add(heap.measure());
                    stop++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        milliseconds = (System.nanoTime() - start) / 1e6;
        heaps.add(heap.measure());
    }
}
