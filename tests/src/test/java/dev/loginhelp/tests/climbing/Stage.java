package dev.loginhelp.tests.climbing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.tests.realm.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A fresh {@link World} in which one climber, grace, walks. */
final class Stage implements AutoCloseable {
    private static final Pattern NAME = Pattern.compile("\\$([a-zA-Z][\\w-]*(?:\\.[a-z]+)?)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final TestRealm realm;
    private final Map<String, String> known = new HashMap<>();
    private final Set<String> rights = new HashSet<>();
    private String token = "";
    private int lost;

    /** @param kind how the realm is to be, and on which server */
    Stage(TestRealm kind, Mix mix) {
        realm = World.like(kind, mix).create();
        var management = realm.get("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
        known.put("management", management);
        known.put("realm", realm.name());
        for (var role : realm.get("/clients/" + management + "/roles")) {
            known.put(role.path("name").asText(), role.path("id").asText());
            rights.add(role.path("name").asText());
        }
        if (mix == Mix.DELEGATE) {
            Delegation.of(this);
        }
    }

    TestRealm realm() {
        return realm;
    }

    /** The names of Keycloak's roles of administration. */
    Set<String> rights() {
        return rights;
    }

    /** Asks as the server's administrator. */
    JsonNode get(String path) {
        return realm.get(resolve(path));
    }

    String id(String name) {
        return resolve("$" + name);
    }

    /** What Keycloak answers to the climber. */
    int perform(Step step) {
        var answer = ask(step);
        if (answer.statusCode() == 401) {
            token = "";
            answer = ask(step);
        }
        if (!step.made().isEmpty() && answer.statusCode() == 201) {
            var location = answer.headers().firstValue("Location").orElse("");
            known.put(step.made(), location.substring(location.lastIndexOf('/') + 1));
        }
        return answer.statusCode();
    }

    /** How many steps were walked by nobody: the climber was gone, or could not be helped to log in. */
    int lost() {
        return lost;
    }

    /** Who the climber is to Keycloak now, and what they may do. */
    JsonNode whoAmI() {
        var uri = URI.create(
                realm.server().baseUrl() + "/admin/" + realm.name() + "/console/whoami?currentRealm=" + realm.name());
        return Json.read(send(HttpRequest.newBuilder(uri)
                        .header("Authorization", "Bearer " + login())
                        .build())
                .body());
    }

    private HttpResponse<String> ask(Step step) {
        if (token.isEmpty()) {
            token = login();
            if (token.isEmpty() && new Comeback(this).succeeds()) {
                token = login();
            }
            lost += token.isEmpty() ? 1 : 0;
        }
        var scim = step.path().startsWith("/scim/");
        var uri = URI.create(realm.server().baseUrl()
                + (scim ? "/realms/" : "/admin/realms/")
                + realm.name()
                + resolve(step.path()));
        return send(HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + (scim ? loginForScim() : token))
                .header("Content-Type", scim ? "application/scim+json" : "application/json")
                .method(
                        step.verb(),
                        step.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(resolve(step.body())))
                .build());
    }

    private String login() {
        return realm.tokens()
                .ask("grace", World.PASSWORD, Map.of("client_id", "admin-cli"))
                .body()
                .path("access_token")
                .asText();
    }

    /** SCIM takes no tokens of public clients. */
    private String loginForScim() {
        return realm.tokens()
                .ask("grace", World.PASSWORD, Map.of("client_id", "shop", "client_secret", "shop-secret"))
                .body()
                .path("access_token")
                .asText();
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String resolve(String text) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(lookUp(found.group(1))));
    }

    private String lookUp(String name) {
        var part = name.indexOf('.');
        if (part > 0) {
            return known.computeIfAbsent(name, both -> credential(both.substring(0, part), both.substring(part + 1)));
        }
        return Objects.requireNonNullElseGet(known.get(name), () -> World.id(realm.name(), name));
    }

    // They may be gone by now.
    private String credential(String user, String type) {
        var answer = realm.ask("GET", resolve("/users/$" + user + "/credentials"), null);
        return answer.statusCode() != 200
                ? "none"
                : Json.read(answer.body())
                        .valueStream()
                        .filter(each -> each.path("type").asText().equals(type))
                        .map(each -> each.path("id").asText())
                        .findFirst()
                        .orElse("none");
    }

    @Override
    public void close() {
        realm.remove();
    }
}
