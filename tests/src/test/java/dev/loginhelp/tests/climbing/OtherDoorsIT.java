package dev.loginhelp.tests.climbing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.Ports;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Project;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Doors that are there with features, or options, that are off by default. */
@Tag("walks")
class OtherDoorsIT {
    private static final Folder DATA = new Folder(Project.TARGET.resolve("data/other-doors"));
    private static final String EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String TYPE = "urn:ietf:params:oauth:token-type:access_token";
    private static KeycloakServer server;

    @BeforeAll
    static void start() {
        DATA.delete();
        server = new KeycloakServer(
                        Project.with("scim-api"),
                        Ports.free(),
                        DATA.path(),
                        Project.LOGINS_AT_ONCE,
                        "--spi-group--jpa--escape-slashes-in-group-path=true")
                .start();
    }

    @AfterAll
    static void kill() {
        server.kill();
    }

    @Test
    void peopleAndGroupsByScim() {
        var walk = new Walk(
                Mix.USERS,
                List.of(
                        scim(
                                "PATCH",
                                "Users/$bob",
                                patch("emails", "[{\"value\": \"bob2@example.test\", \"primary\": true}]")),
                        scim(
                                "PATCH",
                                "Users/$max",
                                patch("emails", "[{\"value\": \"g1@example.test\", \"primary\": true}]")),
                        scim(
                                "PATCH",
                                "Users/$gus",
                                patch("emails", "[{\"value\": \"g2@example.test\", \"primary\": true}]")),
                        scim(
                                "PATCH",
                                "Users/$meg",
                                patch("emails", "[{\"value\": \"g4@example.test\", \"primary\": true}]")),
                        scim("PUT", "Users/$mia", person("mia", "mia", "g3@example.test")),
                        scim("PUT", "Users/$hal", person("hal", "hal-else", "hal@example.test")),
                        scim("PATCH", "Groups/$Heads", patch("members", "[{\"value\": \"$grace\"}]")),
                        scim("PATCH", "Groups/$Club", patch("displayName", "\"Heads/x\"")),
                        scim("PATCH", "Users/$grace", patch("groups", "[{\"value\": \"$Heads\"}]")),
                        scim("DELETE", "Groups/$Heads", "")));
        var fall = byScim(TestRealm::installed, walk);
        assertThat(fall).matches(end -> !end.isDeep());
        assertThat(fall.statuses())
                .as("people are hers, administrators are not")
                .isEqualTo(List.of(200, 403, 403, 403, 403, 403, 403, 200, 403, 403));
        System.out.println("SCIM, with the pack " + fall + "\nSCIM, stock " + byScim(TestRealm::stock, walk));
    }

    private static Climb.Fall byScim(Supplier<TestRealm> kind, Walk walk) {
        try (var stage = climb(kind).stage(walk.mix())) {
            var shop = (ObjectNode) stage.get("/clients?clientId=shop").path(0);
            shop.put("directAccessGrantsEnabled", true);
            shop.putArray("protocolMappers")
                    .add(Json.read("""
                {"name": "scim", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
                 "config": {"included.custom.audience": "%s", "access.token.claim": "true"}}
                """.formatted(stage.realm().url("/scim/v2"))));
            stage.realm().put("/clients/" + shop.path("id").asText(), shop);
            return Climb.on(stage, Sight.of(stage), walk);
        }
    }

    @Test
    void organizations() {
        var walk = new Walk(
                Mix.USERS_REALM,
                List.of(
                        Step.read(
                                "POST /organizations {\"name\": \"org\", \"domains\": [{\"name\": \"example.test\"}]} -> org"),
                        Step.of("POST", "/organizations/$org/members", "$max"),
                        Step.of("POST", "/organizations/$org/members", "$grace"),
                        Step.read("POST /organizations/$org/groups {\"name\": \"og\"} -> og"),
                        Step.read("POST /groups/$og/role-mappings/realm [{\"id\": \"$boss\", \"name\": \"boss\"}]"),
                        Step.of("PUT", "/organizations/$org/groups/$og/members/$grace", ""),
                        Step.of("DELETE", "/organizations/$org/members/$max", ""),
                        Step.of("DELETE", "/organizations/$org", "")));
        var fall = go(() -> TestRealm.installed().with(realm -> realm.put("organizationsEnabled", true)), walk);
        assertThat(fall).matches(end -> !end.isDeep());
        assertThat(fall.statuses().get(1)).as("she may add members").isEqualTo(201);
        System.out.println("Organizations " + fall);
    }

    @Test
    void groupsWhosePathsAreEscaped() {
        try (var stage = climb(TestRealm::installed).stage(Mix.USERS)) {
            var start = Sight.of(stage);
            var walk = Walk.read("""
                USERS
                PUT /groups/$Heads {"name": "Heads~"}
                POST /groups {"name": "Heads~/x"} -> g1
                PUT /users/$grace/groups/$g1
                POST /groups/$Heads/children {"id": "$g1", "name": "Heads~/x"}
                POST /groups {"name": "Heads~~/x"} -> g2
                PUT /users/$grace/groups/$g2
                POST /groups/$Heads/children {"id": "$g2", "name": "x"}
                """);
            assertThat(Climb.on(stage, start, walk)).matches(fall -> !fall.isDeep());
            assertThat(KnownWalks.of(Mix.USERS).values())
                    .allSatisfy(
                            known -> assertThat(Climb.on(stage, start, known)).matches(fall -> !fall.isDeep()));
        }
        assertThat(go(TestRealm::stock, KnownWalks.called("a group named like a path is moved below another one")))
                .as("the option alone shuts nothing")
                .matches(Climb.Fall::isDeep);
    }

    @Test
    void tokensAreExchangedForOnesOwnAlone() {
        try (var stage = climb(TestRealm::installed).stage(Mix.USERS)) {
            var realm = stage.realm();
            var shop = realm.get("/clients?clientId=shop").path(0);
            var changed = (ObjectNode) shop;
            changed.put("directAccessGrantsEnabled", true);
            changed.withObject("/attributes").put("standard.token.exchange.enabled", "true");
            realm.put("/clients/" + shop.path("id").asText(), changed);
            var own = realm.tokens()
                    .ask("grace", World.PASSWORD, Map.of("client_id", "shop", "client_secret", "shop-secret"));
            var subject = own.body().path("access_token").asText();
            assertThat(subject).as("%s", own).isNotEmpty();
            var form = Map.of(
                    "grant_type",
                    EXCHANGE,
                    "client_id",
                    "shop",
                    "client_secret",
                    "shop-secret",
                    "subject_token",
                    subject,
                    "subject_token_type",
                    TYPE);
            var plain = realm.tokens().grant(form);
            assertThat(plain.status()).as("%s", plain).isEqualTo(200);
            var asMax = new HashMap<>(form);
            asMax.put("requested_subject", "max");
            var refused = realm.tokens().grant(asMax);
            System.out.println("Exchange for max: " + refused.status() + " "
                    + refused.body().path("error"));
            assertThat(refused.body().path("access_token").asText()).isEmpty();
        }
    }

    private static Step scim(String verb, String path, String body) {
        return Step.of(verb, "/scim/v2/" + path, body);
    }

    private static String patch(String path, String value) {
        return "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\":"
                + " [{\"op\": \"add\", \"path\": \"" + path + "\", \"value\": " + value + "}]}";
    }

    private static String person(String id, String name, String address) {
        return "{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"], \"id\": \"$" + id
                + "\", \"userName\": \"" + name + "\", \"active\": true, \"emails\": [{\"value\": \"" + address
                + "\", \"primary\": true}]}";
    }

    private static Climb.Fall go(Supplier<TestRealm> kind, Walk walk) {
        return climb(kind).go(walk);
    }

    private static Climb climb(Supplier<TestRealm> kind) {
        return new Climb(() ->
                kind.get().with(realm -> realm.put("scimApiEnabled", true)).on(() -> server));
    }
}
