package dev.loginhelp.tests.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.demo.Distribution;
import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.Ports;
import dev.loginhelp.tests.climbing.WithoutNets;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.reset.ResetForm;
import dev.loginhelp.tests.server.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What each net costs, as ratios to a Keycloak without our jars: four servers, and each call goes to one of them at random.
 * {@code mvn verify -Dtests.groups=cost -Dtests.excludedGroups=none -Dit.test=GuardCostIT}; on a machine that does nothing
 * else.
 */
@Tag("cost")
class GuardCostIT {
    private static final int WARM_UP = Integer.getInteger("cost.warmup", 600);
    private static final int CALLS = Integer.getInteger("cost.calls", 2400);
    private static final double MOST = 1.5;
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final List<Side> SIDES = new ArrayList<>();

    @BeforeAll
    static void start() {
        SIDES.add(new Side("stock", Project.stock(), TestRealm.stock()));
        SIDES.add(new Side("no net", WithoutNets.BOTH.distribution(), TestRealm.installed()));
        SIDES.add(new Side("first net", WithoutNets.SECOND.distribution(), TestRealm.installed()));
        SIDES.add(new Side("both nets", Project.distribution(), TestRealm.installed()));
    }

    @AfterAll
    static void kill() {
        SIDES.forEach(Side::kill);
    }

    @Test
    void changingAPlainPerson() {
        compare("PUT users/{id} of a plain user with another name, by a general administrator", Side::change);
    }

    @Test
    void changingAPlainPersonsAddress() {
        compare("the same with another e-mail address, which the pack tells the former address", Side::changeAddress);
    }

    @Test
    void plainPersonJoiningAGroup() {
        compare("PUT users/{id}/groups/{id} and DELETE, by a general administrator", Side::join);
    }

    @Test
    void comingAndGoing() {
        compare("POST users and DELETE users/{id}, by a general administrator", Side::comeAndGo);
    }

    @Test
    void loggingIn() {
        compare("login in a browser, form and password", Side::login);
    }

    private static void compare(String what, Call call) {
        var random = new Random(7);
        var times = SIDES.stream().map(side -> new ArrayList<Double>()).toList();
        for (var i = 0; i < WARM_UP + CALLS; i++) {
            var side = random.nextInt(SIDES.size());
            var begin = System.nanoTime();
            call.on(SIDES.get(side), i);
            if (i >= WARM_UP) {
                times.get(side).add((System.nanoTime() - begin) / 1e6);
            }
        }
        var bare = new Times(times.get(0));
        var text = new StringBuilder(what);
        for (var i = 0; i < SIDES.size(); i++) {
            var side = new Times(times.get(i));
            text.append(
                    "\n  %-9s median %.2f ms, %.3f of stock; mean %.2f ms, %.3f of stock (standard error %.3f); %d calls"
                            .formatted(
                                    SIDES.get(i).name,
                                    side.median(),
                                    side.median() / bare.median(),
                                    side.mean(),
                                    side.mean() / bare.mean(),
                                    Math.hypot(side.error() / side.mean(), bare.error() / bare.mean()),
                                    side.count()));
        }
        System.out.println(text);
        assertThat(new Times(times.get(3)).median() / bare.median()).isLessThan(MOST);
    }

    private static void cheap(ObjectNode realm) {
        realm.put("passwordPolicy", "length(8) and hashAlgorithm(pbkdf2-sha256) and hashIterations(1)");
        realm.put("accessTokenLifespan", 3600);
        realm.put("bruteForceProtected", false);
    }

    private interface Call {
        void on(Side side, int number);
    }

    private static final class Side {
        private final String name;
        private final KeycloakServer server;
        private final TestRealm realm;
        private final TestUser person;
        private final Caller general;
        private final String group;

        Side(String name, Distribution distribution, TestRealm kind) {
            var data = new Folder(Project.TARGET.resolve("data/cost-" + name.replace(' ', '-')));
            data.delete();
            this.name = name;
            this.server = new KeycloakServer(
                            distribution.java("-Xmx512m"), Ports.free(), data.path(), Project.LOGINS_AT_ONCE)
                    .start();
            this.realm = kind.with(GuardCostIT::cheap).on(() -> server).create();
            this.person = TestAdministrators.person(realm, "plain");
            for (var i = 0; i < 5; i++) {
                TestAdministrators.person(realm, "admin-" + i).may(i == 0 ? "realm-admin" : "manage-users");
            }
            this.general =
                    new Caller(TestAdministrators.person(realm, "general").may("manage-users"));
            this.group = realm.post("/groups", Bodies.read("{\"name\": \"club\"}"));
        }

        void kill() {
            server.kill();
        }

        void change(int number) {
            put("First" + number, "plain@example.test");
        }

        void changeAddress(int number) {
            put("First", "plain-" + number + "@example.test");
        }

        private void put(String name, String address) {
            var body = Map.of("username", person.username(), "email", address, "firstName", name, "lastName", "Last");
            assertThat(general.put("/users/" + person.id(), body).status()).isEqualTo(204);
        }

        void join(int number) {
            var path = "/users/" + person.id() + "/groups/" + group;
            assertThat(general.put(path, null).status()).isEqualTo(204);
            assertThat(general.delete(path).status()).isEqualTo(204);
        }

        void comeAndGo(int number) {
            var name = "new-" + number;
            assertThat(general.post("/users", Map.of("username", name, "enabled", true))
                            .status())
                    .isEqualTo(201);
            var made = general.get("/users?exact=true&username=" + name).body().path(0);
            assertThat(general.delete("/users/" + made.path("id").asText()).status())
                    .isEqualTo(204);
        }

        void login(int number) {
            var form = ResetForm.follow(realm.url("/protocol/openid-connect/auth?client_id=account-console"
                    + "&response_type=code&scope=openid&code_challenge_method=S256&code_challenge=" + CHALLENGE
                    + "&redirect_uri=" + realm.url("/account/")));
            var answer = form.post(Map.of("username", person.username(), "password", person.password()));
            assertThat(answer.uri().getPath()).endsWith("/account/");
        }
    }
}
