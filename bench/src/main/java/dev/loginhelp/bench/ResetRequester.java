package dev.loginhelp.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** One person who asks for a link. */
record ResetRequester(URI base) {
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    void ask(String realm, String address) {
        var browser = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        try {
            var opened = browser.send(
                    HttpRequest.newBuilder(URI.create(base + "/realms/" + realm
                                    + "/login-actions/reset-credentials?client_id=account-console"))
                            .build(),
                    BodyHandlers.ofString());
            var action = ACTION.matcher(opened.body());
            if (!action.find()) {
                throw new IllegalStateException("No form: " + opened.statusCode());
            }
            // Not Java's cookie handler: it keeps secure cookies from a plain connection.
            var given = new StringBuilder();
            for (var header : opened.headers().allValues("Set-Cookie")) {
                given.append(given.isEmpty() ? "" : "; ").append(header.split(";", 2)[0]);
            }
            browser.send(
                    HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                            .header("Cookie", given.toString())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "email=" + URLEncoder.encode(address, StandardCharsets.UTF_8)))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
