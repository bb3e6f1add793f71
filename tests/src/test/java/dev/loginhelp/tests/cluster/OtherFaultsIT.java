package dev.loginhelp.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import dev.loginhelp.tests.server.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The database, the clock, the templates and the administrator: what they break, and that it mends. */
@Tag("cluster")
@ResourceLock("the two nodes")
class OtherFaultsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String DEAD = "This link is no longer valid";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().on(() -> TwoNodes.get().a());

    private final TwoNodes nodes = TwoNodes.get();

    @BeforeEach
    void manyMayAsk() {
        realm.settings().set("requestsPerClientPerHour", "1000");
    }

    @Test
    void databaseCrashesAndComesBackWhilePeopleAsk() {
        var crowd = new SimultaneousRequests(realm, "database", 200);
        crowd.ask(() -> {
            nodes.database().crash();
            nodes.database().start();
        });
        realm.inbox().await("a mail for everybody", PATIENCE, inbox -> crowd.reached() == crowd.size());
        Count.of("database crashes under load and comes back", crowd).isComplete();
    }

    @Test
    void clockGoesBeyondTheLifeOfALink() {
        realm.settings().set("resetLinkLifespan", "60");
        var emma = realm.user("emma").email("emma@example.test").create();
        ResetForm.open(realm).ask(emma.email());
        var link = realm.inbox().await(emma.email()).link();
        var open = ResetForm.follow(link);
        Await.until("its minute is over", PATIENCE, () -> ResetForm.page(link).contains(DEAD));
        assertThat(open.choose("Too-late-password-1").body()).doesNotContain("Your password has been changed");
        realm.settings().set("resetLinkLifespan");
        ResetForm.open(realm).ask(emma.email());
        var fresh = realm.inbox().await(emma.email(), 2).link();
        assertThat(ResetForm.follow(fresh).choose("A-new-password-2").body())
                .contains("Your password has been changed");
        new Count("clock beyond the life of a link: the next link works", 2, 0, 2, 2, 0).isExact();
    }

    @Test
    void templateThatThrowsDelaysTheMailUntilItIsRepaired() throws IOException {
        var theme = Files.createDirectories(TwoNodes.THEMES.resolve("broken-mails/email/html"));
        Files.writeString(theme.resolveSibling("theme.properties"), "parent=base\n");
        Files.writeString(theme.resolve("login-help-mail-link.ftl"), "${there.is.no.such.thing}");
        var before = realm.get("").path("emailTheme").asText();
        realm.change(representation -> representation.put("emailTheme", "broken-mails"));
        var crowd = new SimultaneousRequests(realm, "template", 30);
        crowd.ask();
        Await.until("all have failed", PATIENCE, () -> failures() == 30);
        assertThat(crowd.mails()).isZero();
        realm.change(representation -> representation.put("emailTheme", before));
        realm.inbox().await("a mail for everybody", PATIENCE, inbox -> crowd.reached() == crowd.size());
        Count.of("mail template throws, until it is repaired", crowd).isExact();
        for (var node : List.of(nodes.a(), nodes.b())) {
            assertThat(Files.readString(node.log())).doesNotContain("template-1@example.test", "key=eyJ");
        }
    }

    @Test
    void realmIsDeletedWhileMailsWait() throws IOException {
        var doomed = TestRealm.installed().on(() -> nodes.a()).create();
        doomed.settings().set("requestsPerClientPerHour", "1000");
        doomed.inbox().down();
        var crowd = new SimultaneousRequests(doomed, "deleted", 50);
        crowd.ask();
        Await.until("all wait", PATIENCE, () -> nodes.rows(doomed.name(), "login-help-mail") == 50);
        var id = doomed.get("").path("id").asText();
        var before = errors();
        doomed.delete("");
        doomed.inbox().up();
        assertThat(nodes.database()
                        .sql("select (select count(*) from login_help_queue where realm_id = '" + id + "')"
                                + " + (select count(*) from login_help_fact where realm_id = '" + id + "')")
                        .strip())
                .isEqualTo("0");
        var neighbours = new SimultaneousRequests(realm, "neighbour", 20);
        neighbours.ask();
        realm.inbox().await("a mail for everybody else", PATIENCE, inbox -> neighbours.reached() == 20);
        assertThat(doomed.inbox().mails()).isEmpty();
        assertThat(errors()).isEqualTo(before);
        doomed.inbox().close();
        new Count("realm deleted while 50 mails wait: none is due any more", 50, 0, 0, 0, 0).isExact();
        Count.of("... and the neighbouring realm", neighbours).isExact();
    }

    private int failures() {
        return Integer.parseInt(nodes.database()
                .sql(
                        "select count(*) from login_help_queue where entry_kind = 'login-help-mail' and last_error is not null"
                                + " and realm_id in (select id from realm where name = '" + realm.name() + "')")
                .strip());
    }

    /** What the nodes have complained about, besides Keycloak's own word for a mail that could not leave. */
    private long errors() throws IOException {
        long sum = 0;
        for (KeycloakServer node : List.of(nodes.a(), nodes.b())) {
            try (var lines = Files.lines(node.log())) {
                sum += lines.filter(line -> line.contains(" ERROR "))
                        .filter(line -> !line.contains("KC-SERVICES0029"))
                        .count();
            }
        }
        return sum;
    }
}
