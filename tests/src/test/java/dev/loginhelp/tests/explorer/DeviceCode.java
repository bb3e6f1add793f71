package dev.loginhelp.tests.explorer;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loginhelp.tests.realm.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** A television asks to be let in, and shows an address to open on another device. */
final class DeviceCode {
    private DeviceCode() {}

    static String pageOf(TestRealm realm) {
        var request = new Request(
                URI.create(realm.url("/protocol/openid-connect/auth/device")),
                Map.of("client_id", "device", "scope", "openid"));
        try {
            var answer = HttpClient.newHttpClient().send(request.builder().build(), BodyHandlers.ofString());
            return new ObjectMapper()
                    .readTree(answer.body())
                    .path("verification_uri_complete")
                    .asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
