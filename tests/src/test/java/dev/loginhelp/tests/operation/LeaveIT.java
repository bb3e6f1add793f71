package dev.loginhelp.tests.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.OperatedServer;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The jars went first, and two realms still have the pack: the script of the distribution gives back what was there. */
class LeaveIT {
    private static final String OWN_FLOW = "our own since 2019";

    @Order(1)
    @RegisterExtension
    static final OperatedServer server = new OperatedServer("leave", Project.jars());

    @Order(2)
    @RegisterExtension
    static final TestRealm dressed = TestRealm.stock()
            .on(server)
            .with(realm -> realm.put("loginTheme", "keycloak").put("accountTheme", "keycloak.v3"));

    @Order(3)
    @RegisterExtension
    static final TestRealm plain = TestRealm.stock().on(server);

    private static JsonNode dressedBefore;
    private static JsonNode plainBefore;
    private static String said;

    @BeforeAll
    static void loseTheJars() throws Exception {
        var json = JsonNodeFactory.instance;
        dressed.post(
                "/authentication/flows/reset%20credentials/copy",
                json.objectNode().put("newName", OWN_FLOW));
        dressed.change(now -> now.put("resetCredentialsFlow", OWN_FLOW));
        // Keycloak adds attributes to a realm that is sent back as it came; from now on they are there.
        plain.change(now -> {});
        dressedBefore = dressed.get("");
        plainBefore = plain.get("");
        dressed.post(
                "/login-help/setup",
                json.objectNode()
                        .put("loginTheme", "login-help")
                        .put("emailTheme", "login-help")
                        .put("accountTheme", "login-help")
                        .put("adminTheme", "login-help"));
        plain.post("/login-help/setup", json.objectNode());
        server.restartWith(List.of());
        said = script();
    }

    @Test
    void eachRealmIsAsItWas() {
        assertThat(bare(dressed.get(""))).as(said).isEqualTo(bare(dressedBefore));
        assertThat(bare(plain.get(""))).as(said).isEqualTo(bare(plainBefore));
        assertThat(dressed.get("").path("resetCredentialsFlow").asText()).isEqualTo(OWN_FLOW);
    }

    @Test
    void nothingOfThePackIsLeft() {
        for (var realm : List.of(dressed, plain)) {
            assertThat(realm.get("/components?type=dev.loginhelp.settings.LoginHelpSettings"))
                    .isEmpty();
            assertThat(realm.get("/authentication/flows").findValuesAsText("alias"))
                    .noneMatch(alias -> alias.startsWith("login-help"));
        }
        assertThat(said).contains("master: Login Help is not in it", dressed.name() + ": Login Help is out");
    }

    /** A theme that was not set is the empty one now: Keycloak's API takes no other word for it, and means the same. */
    private static JsonNode bare(JsonNode realm) {
        var bare = (ObjectNode) realm.deepCopy();
        for (var theme : List.of("loginTheme", "emailTheme", "accountTheme", "adminTheme")) {
            if (bare.path(theme).asText().isEmpty()) {
                bare.remove(theme);
            }
        }
        return bare;
    }

    private static String script() throws IOException, InterruptedException {
        var home = Files.createDirectories(Project.TARGET.resolve("data/leave-home"));
        var kcadm = Project.TARGET.resolve("keycloak-leave/bin/kcadm.sh");
        run(
                home.toString(),
                kcadm.toString(),
                "config",
                "credentials",
                "--server",
                server.get().baseUrl().toString(),
                "--realm",
                "master",
                "--user",
                KeycloakServer.ADMINISTRATOR,
                "--password",
                KeycloakServer.ADMINISTRATOR);
        return run(home.toString(), "sh", Project.ROOT.resolve("dist/leave.sh").toString());
    }

    private static String run(String home, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        process.environment().put("KC_OPTS", "-Duser.home=" + home);
        process.environment()
                .put(
                        "KCADM",
                        Project.TARGET.resolve("keycloak-leave/bin/kcadm.sh").toString());
        var started = process.start();
        var output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(started.waitFor()).as(output).isZero();
        return output;
    }
}
