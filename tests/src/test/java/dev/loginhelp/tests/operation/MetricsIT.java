package dev.loginhelp.tests.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import dev.loginhelp.tests.server.Await;
import dev.loginhelp.tests.server.PrivateServer;
import dev.loginhelp.tests.server.Project;
import dev.loginhelp.tests.server.ServerMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator's Prometheus reads. */
class MetricsIT {
    private static final Pattern METRIC = Pattern.compile("login_help_(?!refused)[a-z_]+");

    private static final String MAIL = "queue=\"mail\"";
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    @Order(1)
    @RegisterExtension
    static final PrivateServer server =
            new PrivateServer("metrics", "--spi-login-help-metrics--default--realm-label=true");

    @Order(2)
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().on(server);

    @Order(3)
    @RegisterExtension
    static final TestRealm stock = TestRealm.stock().on(server);

    @Test
    void aResetIsCountedFromTheRequestToTheNewPassword() {
        var ann = realm.user("ann").email("ann@example.test").create();
        ResetForm.open(realm).ask(ann.email());
        ResetForm.open(realm).ask("nobody@example.test");
        var link = realm.inbox().await(ann.email()).link();
        ResetForm.follow(link).choose("A-new-password-2");
        ResetForm.page(link);

        counts("login_help_requests_total", 1, "verdict=\"ELIGIBLE\"");
        counts("login_help_requests_total", 1, "verdict=\"UNKNOWN\"");
        counts("login_help_mails_total", 1, "kind=\"link\"", "outcome=\"delivered\"");
        counts("login_help_mails_total", 1, "kind=\"password-changed\"", "outcome=\"delivered\"");
        counts("login_help_mail_delivery_seconds_count", 2);
        counts("login_help_links_followed_total", 1, "outcome=\"live\"");
        counts("login_help_links_followed_total", 1, "outcome=\"dead\"");
        counts("login_help_passwords_set_total", 1, "way=\"reset_link\"");
    }

    @Test
    void whatWaitsIsShownWithItsAgeUntilItHasLeft() {
        var ben = realm.user("ben").email("ben@example.test").create();
        realm.inbox().down();
        ResetForm.open(realm).ask(ben.email());
        Await.until("a mail waits", Duration.ofMinutes(1), () -> read("login_help_queue_waiting", MAIL) == 1);
        Await.until("it grows old", Duration.ofMinutes(1), () -> read("login_help_queue_oldest_seconds", MAIL) > 10);
        assertThat(read("login_help_mails_total", "kind=\"link\"", "outcome=\"later\""))
                .isGreaterThan(1);
        realm.inbox().up();
        realm.inbox().await(ben.email());
        Await.until("nothing waits", Duration.ofMinutes(1), () -> read("login_help_queue_waiting", MAIL) == 0);
        assertThat(read("login_help_queue_oldest_seconds", MAIL)).isZero();
    }

    @Test
    void refusalsAreCountedByDoorAndHelpByWhatItWas() {
        var boss = realm.user("boss").email("boss@example.test").create().may("realm-admin");
        var desk = realm.user("desk").email("desk@example.test").create().may("manage-users");
        var cat = realm.user("cat").email("cat@example.test").create();
        var caller = new Caller(desk);
        var password =
                JsonNodeFactory.instance.objectNode().put("type", "password").put("value", "Taken-over-1");
        assertThat(caller.put("/users/" + boss.id() + "/reset-password", password)
                        .status())
                .isEqualTo(403);
        assertThat(caller.post("/login-help/users/" + boss.id() + "/temporary-password", NOTHING)
                        .status())
                .isEqualTo(403);
        assertThat(caller.post(
                                "/users/" + desk.id() + "/role-mappings/clients/" + management(),
                                JsonNodeFactory.instance.arrayNode().add(role("realm-admin")))
                        .status())
                .isEqualTo(403);
        assertThat(caller.post("/login-help/users/" + cat.id() + "/temporary-password", NOTHING)
                        .status())
                .isEqualTo(200);
        counts("login_help_guard_refusals_total", 1, "door=\"users\"", "reason=\"ADMINISTRATOR\"");
        counts("login_help_guard_refusals_total", 1, "door=\"login-help\"", "reason=\"ADMINISTRATOR\"");
        counts("login_help_administration_total", 1, "action=\"temporary_password\"");
    }

    @Test
    void everyMetricThatDashboardAndRulesNameIsThere() throws IOException {
        var dan = realm.user("dan").email("dan@example.test").create();
        ResetForm.open(realm).ask(dan.email());
        ResetForm.follow(realm.inbox().await(dan.email()).link()).choose("A-new-password-2");
        helpAndRefuse();
        realm.inbox().down();
        ResetForm.open(realm).ask(dan.email());
        Await.until("a mail waits", Duration.ofMinutes(1), () -> read("login_help_queue_waiting", MAIL) == 1);
        var known = ServerMetrics.of(server.get()).ours().stream()
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        realm.inbox().up();
        for (var file : Set.of("grafana-dashboard.json", "prometheus-rules.yml")) {
            var text = Files.readString(Project.ROOT.resolve("docs/operations").resolve(file));
            assertThat(METRIC.matcher(text)
                            .results()
                            .map(match -> match.group())
                            .collect(Collectors.toSet()))
                    .isNotEmpty()
                    .isSubsetOf(known);
        }
    }

    @Test
    void noLabelNamesAPersonAndOtherRealmsHaveNoNumbers() {
        var eve = realm.user("eve").email("eve@example.test").create();
        ResetForm.open(realm).ask(eve.email());
        realm.inbox().await(eve.email());
        counts("login_help_requests_total", 1, "verdict=\"ELIGIBLE\"");
        assertThat(ServerMetrics.of(server.get()).ours())
                .filteredOn(line -> !line.startsWith("login_help_info"))
                .allSatisfy(line -> assertThat(line).contains("realm=\"" + realm.name() + "\""))
                .noneSatisfy(line -> assertThat(line).contains("@"))
                .noneSatisfy(line -> assertThat(line).contains(eve.id()))
                .noneSatisfy(line -> assertThat(line).contains(stock.name()));
    }

    private static void helpAndRefuse() {
        var desk = realm.user("clerk").email("clerk@example.test").create().may("manage-users");
        var boss = realm.user("chief").email("chief@example.test").create().may("realm-admin");
        var cleo = realm.user("cleo").email("cleo@example.test").create();
        new Caller(desk).post("/login-help/users/" + boss.id() + "/temporary-password", NOTHING);
        new Caller(desk).post("/login-help/users/" + cleo.id() + "/unlock", NOTHING);
        new Caller(desk).post("/login-help/users/" + cleo.id() + "/temporary-password", NOTHING);
        counts("login_help_administration_total", 1, "action=\"temporary_password\"");
    }

    private static String management() {
        return realm.get("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
    }

    private static JsonNode role(String name) {
        return realm.get("/clients/" + management() + "/roles/" + name);
    }

    /** Waits, because an event may be seen a moment before the transaction is over that is counted after. */
    private static void counts(String metric, int atLeast, String... labels) {
        Await.until(
                metric + " of " + String.join(" ", labels) + " is " + atLeast,
                Duration.ofSeconds(30),
                () -> read(metric, labels) >= atLeast);
    }

    private static double read(String metric, String... labels) {
        return ServerMetrics.of(server.get()).sum(metric, labels);
    }
}
