package dev.loginhelp.tests.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without JavaScript: cookies that all of its tabs share, and one tab's history. */
final class WebBrowser {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final int MOST_REDIRECTS = 15;

    private final URI keycloak;
    private final Map<String, Cookie> cookies;
    private final Deque<WebPage> history = new ArrayDeque<>();
    private String languages = "en";

    WebBrowser(URI keycloak) {
        this(keycloak, new HashMap<>());
    }

    private WebBrowser(URI keycloak, Map<String, Cookie> cookies) {
        this.keycloak = keycloak;
        this.cookies = cookies;
    }

    /** Another tab of the same browser. */
    WebBrowser tab() {
        return new WebBrowser(keycloak, cookies);
    }

    WebPage page() {
        return history.element();
    }

    boolean isEmpty() {
        return history.isEmpty();
    }

    void prefer(String languageTags) {
        languages = languageTags;
    }

    WebPage open(String address) {
        return send(Request.get(address));
    }

    WebPage send(Request request) {
        var page = load(request);
        history.push(page);
        return page;
    }

    /** Shows the page before as it was; nothing is asked for. */
    WebPage back() {
        if (history.size() > 1) {
            history.pop();
        }
        return page();
    }

    WebPage reload() {
        var request = page().request();
        history.pop();
        return send(request);
    }

    /** Asks without looking, as a mail program's preview does. */
    void prefetch(String address) {
        new WebBrowser(keycloak).open(address);
    }

    List<String> cookieNames() {
        return cookies.values().stream().map(Cookie::name).sorted().toList();
    }

    void loseCookies() {
        cookies.clear();
    }

    /** Closed and opened again: cookies without an age are gone. */
    void restart() {
        cookies.values().removeIf(cookie -> !cookie.lasting());
    }

    private WebPage load(Request request) {
        if (!isKeycloak(request.uri())) {
            return WebPage.away(request.uri(), request);
        }
        var answer = exchange(request);
        for (int hops = 0; answer.headers().firstValue("Location").isPresent(); hops++) {
            var next =
                    answer.uri().resolve(answer.headers().firstValue("Location").get());
            if (!isKeycloak(next)) {
                return WebPage.away(next, request);
            }
            if (hops > MOST_REDIRECTS) {
                throw new AssertionError("redirected in circles: " + next.getPath());
            }
            answer = exchange(new Request(next, Map.of()));
        }
        return new WebPage(answer.uri(), answer.statusCode(), answer.body(), request);
    }

    private boolean isKeycloak(URI uri) {
        return keycloak.getAuthority().equals(uri.getAuthority());
    }

    private HttpResponse<String> exchange(Request request) {
        var builder = request.builder().header("Accept-Language", languages);
        var known = cookies.values().stream()
                .filter(cookie -> request.uri().getPath().startsWith(cookie.path()))
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .collect(Collectors.joining("; "));
        if (!known.isEmpty()) {
            builder.header("Cookie", known);
        }
        try {
            var answer = HTTP.send(builder.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream().map(Cookie::parse).forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(Cookie cookie) {
        if (cookie.isRemoval()) {
            cookies.remove(cookie.key());
        } else {
            cookies.put(cookie.key(), cookie);
        }
    }

    /** @param lasting whether it outlives the browser */
    private record Cookie(String name, String path, String value, boolean lasting, boolean isRemoval) {
        private static final Pattern PATH = Pattern.compile(";\\s*Path=([^;]+)", Pattern.CASE_INSENSITIVE);

        /** Each realm has cookies of the same names. */
        String key() {
            return path + " " + name;
        }

        static Cookie parse(String header) {
            var parts = header.split(";");
            var pair = parts[0].split("=", 2);
            var path = PATH.matcher(header);
            boolean aged = header.contains("Max-Age=") || header.contains("Expires=");
            return new Cookie(
                    pair[0],
                    path.find() ? path.group(1) : "/",
                    pair[1],
                    aged,
                    pair[1].isEmpty() || header.contains("Max-Age=0"));
        }
    }
}
