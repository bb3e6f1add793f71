package dev.loginhelp.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.demo.AdminApi;
import dev.loginhelp.demo.Distribution;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import dev.loginhelp.tests.server.LaterBuild;
import dev.loginhelp.tests.server.Project;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The pack is replaced by another build of the same Keycloak's, node by node, while people go on asking; and back again. In
 * between two builds work side by side on one database. The tests are chapters of one story.
 */
@Tag("cluster")
@ResourceLock("the two nodes")
@TestMethodOrder(OrderAnnotation.class)
class RollingUpgradeIT {
    private static final String NEW = "A-new-password-2";
    private static final String SAVED = "Your password has been changed";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern MODULE = Pattern.compile("/resources/[^\"]*/login-help/console-[^\"]*\\.js");
    private static final LaterBuild LATER = new LaterBuild("1.0.1");

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed()
            .on(() -> TwoNodes.get().a())
            .with(representation -> representation.put("adminTheme", "login-help"));

    private static Distribution now;
    private static Distribution later;

    private final TwoNodes nodes = TwoNodes.get();

    @BeforeAll
    static void unpack() {
        now = Project.onPostgreSql();
        later = Project.onPostgreSql(LATER);
    }

    @AfterAll
    static void asTheOtherTestsKnowThem() {
        var nodes = TwoNodes.get();
        for (var node : List.of(nodes.a(), nodes.b())) {
            // Only where a chapter has failed.
            if (!version(node).equals(Project.version())) {
                nodes.renew(node, now);
            }
        }
        nodes.openToAll();
    }

    @BeforeEach
    void manyMayAsk() {
        realm.settings().set("requestsPerClientPerHour", "1000");
    }

    @Test
    @Order(1)
    void upgradeOfTheFirstNode() {
        renewUnderLoad("upgraded", nodes.b(), later);
        assertThat(version(nodes.a())).isEqualTo(Project.version());
        assertThat(version(nodes.b())).isEqualTo(LATER.version());
    }

    @Test
    @Order(2)
    void twoBuildsSideBySide() {
        goesOnBetween("older-newer", nodes.a(), nodes.b());
        goesOnBetween("newer-older", nodes.b(), nodes.a());
    }

    /** Else a browser would keep the one build's file under the other's name for a month. */
    @Test
    @Order(3)
    void eachBuildServesTheConsoleModuleOfItsOwnVersionAlone() {
        var older = consoleModule(nodes.a());
        var newer = consoleModule(nodes.b());
        assertThat(newer).contains("console-" + LATER.version()).isNotEqualTo(older);
        assertThat(status(nodes.a(), older)).isEqualTo(200);
        assertThat(status(nodes.b(), newer)).isEqualTo(200);
        assertThat(status(nodes.a(), newer)).isEqualTo(404);
        assertThat(status(nodes.b(), older)).isEqualTo(404);
    }

    @Test
    @Order(4)
    void upgradeOfTheSecondNode() {
        renewUnderLoad("upgraded-too", nodes.a(), later);
        assertThat(version(nodes.a())).isEqualTo(LATER.version());
    }

    @Test
    @Order(5)
    void backToTheBuildBefore() {
        realm.settings().set("resetLinkLifespan", "1801");
        var emma = realm.user("emma").email("emma@example.test").create();
        ResetForm.open(realm).ask(emma.email());
        var link = realm.inbox().await(emma.email()).link();
        renewUnderLoad("downgraded", nodes.a(), now);
        goesOnBetween("back-forth", nodes.a(), nodes.b());
        renewUnderLoad("downgraded-too", nodes.b(), now);
        assertThat(version(nodes.b())).isEqualTo(Project.version());
        assertThat(realm.get("/login-help/settings").path("resetLinkLifespan").asInt())
                .isEqualTo(1801);
        assertThat(ResetForm.follow(link).choose(NEW).body()).contains(SAVED);
        assertThat(emma.token(NEW)).isNotEmpty();
    }

    private void renewUnderLoad(String name, KeycloakServer node, Distribution distribution) {
        var crowd = new SimultaneousRequests(realm, name, 400);
        crowd.askDuring(() -> {
            nodes.leadTo(node == nodes.a() ? nodes.b() : nodes.a());
            nodes.renew(node, distribution);
            nodes.openToAll();
        });
        realm.inbox().await("a mail for everybody", PATIENCE, inbox -> crowd.reached() == crowd.size());
        Count.of("a node " + name.replace("-", " ") + " to another build under load", crowd)
                .isComplete();
        assertThat(crowd.errorsTwice())
                .as("errors although somebody tried again")
                .isZero();
    }

    /** Form, link and new password of one person, each of them at the other node than the one before; and the settings. */
    private void goesOnBetween(String name, KeycloakServer first, KeycloakServer second) {
        var person = realm.user(name).email(name + "@example.test").create();
        realm.settings().set("mailsPerMailboxPerHour", "7");
        assertThat(at(first, "settings").path("mailsPerMailboxPerHour").asInt()).isEqualTo(7);
        assertThat(at(second, "settings").path("mailsPerMailboxPerHour").asInt())
                .isEqualTo(7);
        realm.settings().set("mailsPerMailboxPerHour");
        nodes.leadTo(first);
        var form = ResetForm.open(realm);
        nodes.leadTo(second);
        form.ask(person.email());
        var link = realm.inbox().await(person.email()).link();
        nodes.leadTo(first);
        var page = ResetForm.follow(link);
        nodes.leadTo(second);
        assertThat(page.choose(NEW).body()).contains(SAVED);
        nodes.openToAll();
        assertThat(person.token(NEW)).isNotEmpty();
    }

    /** What this very node tells about the pack; past the door, which cuts off everybody who is with the other node. */
    private static JsonNode at(KeycloakServer node, String what) {
        var itself = URI.create("http://localhost:" + node.ports().http());
        return new AdminApi(itself, KeycloakServer.ADMINISTRATOR, KeycloakServer.ADMINISTRATOR)
                .get("realms/" + realm.name() + "/login-help/" + what);
    }

    private String consoleModule(KeycloakServer node) {
        nodes.leadTo(node);
        var page = ResetForm.page(realm.server().baseUrl() + "/admin/" + realm.name() + "/console/");
        nodes.openToAll();
        var module = MODULE.matcher(page);
        assertThat(module.find()).as(page).isTrue();
        return realm.server().baseUrl() + module.group();
    }

    private int status(KeycloakServer node, String url) {
        nodes.leadTo(node);
        var answer = ResetForm.nowhere().get(url);
        nodes.openToAll();
        return answer.statusCode();
    }

    private static String version(KeycloakServer node) {
        return at(node, "setup").path("packVersion").asText();
    }
}
