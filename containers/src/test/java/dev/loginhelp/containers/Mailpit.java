package dev.loginhelp.containers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loginhelp.demo.Mail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** The inbox of the compose file, read as its own page reads it. */
final class Mailpit {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;

    /** @param base where its page is, without a slash at the end */
    Mailpit(URI base) {
        this.base = base;
    }

    /** The mail that is the {@code number}th for this address, counted from 1, waiting for it if need be. */
    Mail await(String address, int number) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            var mails = mailsTo(address);
            if (mails.size() >= number) {
                return mails.get(number - 1);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("No mail %d to %s within %d s".formatted(number, address, PATIENCE.toSeconds()));
    }

    /** All mails so far for one address, in the order in which they arrived. */
    List<Mail> mailsTo(String address) {
        var found = new ArrayList<Mail>();
        for (var listed : get("/api/v1/messages?limit=500").path("messages")) {
            if (listed.path("To").findValuesAsText("Address").contains(address.toLowerCase(Locale.ROOT))) {
                found.add(
                        mail(address, get("/api/v1/message/" + listed.path("ID").asText())));
            }
        }
        // Mailpit lists the newest first.
        Collections.reverse(found);
        return found;
    }

    private static Mail mail(String address, JsonNode message) {
        return new Mail(
                address,
                message.path("Subject").asText(),
                message.path("Text").asText(),
                message.path("HTML").asText(),
                "",
                Instant.now());
    }

    private JsonNode get(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create(base + path)).build();
            return JSON.readTree(client.send(request, BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
