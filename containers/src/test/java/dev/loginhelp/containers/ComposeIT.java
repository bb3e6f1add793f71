package dev.loginhelp.containers;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.demo.AdminApi;
import dev.loginhelp.demo.Ports;
import dev.loginhelp.demo.RealmExport;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.server.Project;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code docker compose up --build --wait}: the demo as people start it, on other ports. */
class ComposeIT {
    private static final String NEW = "A-new-password-2";
    private static final Ports PORTS = Ports.free();
    private static final Compose COMPOSE = new Compose(
            "login-help-walk",
            Map.of(
                    "KEYCLOAK_PORT", String.valueOf(PORTS.http()),
                    "MAILPIT_PORT", String.valueOf(PORTS.management())));
    private static final URI BASE = URI.create("http://localhost:" + PORTS.http());
    private static final String REALM = "login-help-demo";

    private final Mailpit inbox = new Mailpit(URI.create("http://localhost:" + PORTS.management()));
    private final AdminApi admin = new AdminApi(BASE, "admin", "admin");

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeAll
    static void up() {
        COMPOSE.run("down", "--volumes", "--remove-orphans");
        COMPOSE.run("up", "--build", "--wait");
    }

    @AfterAll
    static void down() {
        COMPOSE.run("down", "--volumes", "--remove-orphans");
        assertThat(COMPOSE.run("ps", "--all", "--quiet")).isEmpty();
    }

    @Test
    void demoRealmHasItsPeople() {
        var demo = RealmExport.read(Project.ROOT, 0).json();
        assertThat(admin.get("realms/" + REALM + "/users?max=100").findValuesAsText("username"))
                .hasSizeGreaterThan(10)
                .containsExactlyInAnyOrderElementsOf(demo.path("users").findValuesAsText("username").stream()
                        .filter(name -> !name.startsWith("service-account-"))
                        .toList());
        var running = admin.get("realms/" + REALM);
        for (var setting :
                new String[] {"loginTheme", "emailTheme", "adminTheme", "resetCredentialsFlow", "resetPasswordAllowed"
                }) {
            assertThat(running.path(setting)).as(setting).isEqualTo(demo.path(setting));
        }
    }

    @Test
    void emmaResetsHerPasswordAndTheServerKeepsItOverARestart() {
        var steps = new Steps(browser.open(BASE + "/realms/" + REALM + "/account"));
        steps.forgetPassword("emma@example.test");
        var mail = inbox.await("emma@example.test", 1);
        assertThat(mail.subject()).isEqualTo("Reset your password for Login Help Demo");
        assertThat(mail.link()).startsWith(BASE + "/realms/" + REALM + "/login-help/link/");

        steps.page().navigate(mail.link());
        assertThat(steps.title()).hasText("Choose a new password");
        steps.chooseNewPassword(NEW);
        steps.seesLoginPage();
        assertThat(steps.notice()).containsText("Your password has been changed");
        Screenshots.record(steps.page(), "compose-login-after-reset");
        assertThat(inbox.await("emma@example.test", 2).subject()).contains("has been changed");

        COMPOSE.run("down");
        COMPOSE.run("up", "--wait");
        var again = new Steps(browser.open(BASE + "/realms/" + REALM + "/account"));
        again.logIn("emma", NEW);
        again.seesApplication();
    }

    @Test
    void mailboxOfTwoIsToldWhyThereIsNoLink() {
        var steps = new Steps(browser.open(BASE + "/realms/" + REALM + "/account"));
        steps.forgetPassword("reception@example.test");
        var mail = inbox.await("reception@example.test", 1);
        assertThat(mail.subject()).isEqualTo("About resetting your password for Login Help Demo");
        assertThat(mail.links()).isEmpty();
    }

    @Test
    void everyoneElseOnTheNetworkIsKeptOut() {
        for (var service : new String[] {"keycloak", "mailpit"}) {
            assertThat(COMPOSE.service(service).path("ports").findValuesAsText("host_ip"))
                    .as(service)
                    .containsOnly("127.0.0.1");
        }
        assertThat(COMPOSE.service("postgres").path("ports")).isEmpty();
    }

    @Test
    void everySecretCanBeSetFromOutside() {
        var secret = "of-the-operator";
        var set = new Compose(
                "login-help-secrets", Map.of("POSTGRES_PASSWORD", secret, "KC_BOOTSTRAP_ADMIN_PASSWORD", secret));
        var server = set.service("keycloak").path("environment");
        assertThat(server.path("KC_DB_PASSWORD").asText()).isEqualTo(secret);
        assertThat(server.path("KC_BOOTSTRAP_ADMIN_PASSWORD").asText()).isEqualTo(secret);
        assertThat(set.service("postgres")
                        .path("environment")
                        .path("POSTGRES_PASSWORD")
                        .asText())
                .isEqualTo(secret);
    }

    @Test
    void everyImageIsPinned() {
        for (var service : new String[] {"postgres", "mailpit"}) {
            assertThat(PackImage.beside(service)).matches(".+:v?\\d+\\.\\d+(\\.\\d+)?");
        }
    }
}
