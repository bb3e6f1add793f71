package dev.loginhelp.tests.reset;

import dev.loginhelp.tests.realm.TestRealm;
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

/** The forms of the reset flow, filled in by a program: for what is about many requests rather than about the page. */
public final class ResetForm {
    private static final Pattern ACTION = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    // Not Java's cookie handler: unlike a browser it keeps secure cookies from http://localhost.
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String client;
    private String languages = "en";
    private String action = "";

    private ResetForm() {
        this("");
    }

    private ResetForm(String client) {
        this.client = client;
    }

    private ResetForm(String url, String client) {
        this(client);
        action = actionOf(get(url).body());
    }

    /** The page behind an address, seen by a browser that was never here before. */
    public static String page(String url) {
        return new ResetForm().get(url).body();
    }

    /** A browser that has not opened anything yet. */
    public static ResetForm nowhere() {
        return new ResetForm();
    }

    /** The same, asking for these languages as browsers do. */
    public static ResetForm speaking(String languages) {
        var browser = new ResetForm();
        browser.languages = languages;
        return browser;
    }

    /** Opens a page with a form. */
    public ResetForm look(String url) {
        action = actionOf(get(url).body());
        return this;
    }

    /** Opens the e-mail form in a browser of its own. */
    public static ResetForm open(TestRealm realm) {
        return new ResetForm(realm.url("/login-help"), "");
    }

    /** The same from another network address, on a server that believes its proxy. */
    public static ResetForm open(TestRealm realm, String client) {
        return new ResetForm(realm.url("/login-help"), client);
    }

    /** Opens a mailed link in a browser of its own. */
    public static ResetForm follow(String link) {
        return new ResetForm(link, "");
    }

    /** Where the form on the current page is posted to. */
    public String action() {
        return action;
    }

    /** Asks for a link, as the page of the answer lets people do again and again. */
    public HttpResponse<String> ask(String address) {
        return post(Map.of("email", address));
    }

    /** The browser forgets everything, as when it is closed while its page stays on the screen of a phone. */
    public ResetForm loseCookies() {
        cookies.clear();
        return this;
    }

    /** Asks for a link as a browser sends a form of the site it is on. */
    HttpResponse<String> askFromThePage(String address) {
        return post(Map.of("email", address), "same-origin");
    }

    public HttpResponse<String> choose(String password) {
        return post(Map.of("password-new", password, "password-confirm", password, "logout-sessions", "on"));
    }

    public HttpResponse<String> post(Map<String, String> fields) {
        return post(fields, "cross-site");
    }

    private HttpResponse<String> post(Map<String, String> fields, String site) {
        var answer = follow(send(HttpRequest.newBuilder(URI.create(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", site)
                .POST(HttpRequest.BodyPublishers.ofString(encode(fields)))));
        var matcher = ACTION.matcher(answer.body());
        if (matcher.find()) {
            action = matcher.group(1).replace("&amp;", "&");
        }
        return answer;
    }

    /** The page behind an address, after all redirections. */
    public HttpResponse<String> get(String url) {
        return follow(send(HttpRequest.newBuilder(URI.create(url)).GET()));
    }

    /** One request with the cookies so far; redirections are not followed. */
    HttpResponse<String> send(HttpRequest.Builder request) {
        request.header("Accept-Language", languages);
        if (!client.isEmpty()) {
            request.header("X-Forwarded-For", client);
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var answer = browser.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) {
        var current = answer;
        while (current.headers().firstValue("Location").isPresent()) {
            var next = current.uri()
                    .resolve(current.headers().firstValue("Location").get());
            current = send(HttpRequest.newBuilder(next).GET());
        }
        return current;
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String actionOf(String page) {
        var matcher = ACTION.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("No form on the page:\n" + page);
        }
        return matcher.group(1).replace("&amp;", "&");
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
