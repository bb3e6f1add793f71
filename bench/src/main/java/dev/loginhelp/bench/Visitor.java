package dev.loginhelp.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person with a browser of their own, filling in one form after the other. */
final class Visitor {
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    // Not Java's cookie handler: unlike a browser it keeps secure cookies from http://localhost.
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String page = "";

    /** Opens a page, after all redirections. */
    Visitor open(String url) {
        page = follow(send(HttpRequest.newBuilder(URI.create(url)).GET()));
        return this;
    }

    /** Opens the form in which people ask for a link. */
    Visitor openEmailForm(URI base, String realm) {
        return open(base + "/realms/" + realm + "/login-actions/reset-credentials?client_id=account-console");
    }

    /** Sends the form of the page with these fields. */
    Visitor send(Map<String, String> fields) {
        var action = ACTION.matcher(page);
        if (!action.find()) {
            throw new IllegalStateException("No form on the page:\n" + page);
        }
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        page = follow(send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))));
        return this;
    }

    /** Asks for a link; stock calls the field otherwise, and in a realm with shared addresses wants the login name. */
    Visitor ask(String address) {
        return send(Map.of("email", address, "username", address.substring(0, address.indexOf('@'))));
    }

    String page() {
        return page;
    }

    private String follow(HttpResponse<String> answer) {
        var current = answer;
        while (current.headers().firstValue("Location").isPresent()) {
            var next = current.uri()
                    .resolve(current.headers().firstValue("Location").get());
            current = send(HttpRequest.newBuilder(next).GET());
        }
        if (current.statusCode() != 200) {
            throw new IllegalStateException(current.uri().getPath() + ": " + current.statusCode());
        }
        return current.body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = browser.send(request.build(), BodyHandlers.ofString());
            for (var header : answer.headers().allValues("Set-Cookie")) {
                var pair = header.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
