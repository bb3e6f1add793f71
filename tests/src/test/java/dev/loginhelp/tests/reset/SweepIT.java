package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.server.PrivateServer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The table does not grow for ever: what is over goes, what still counts stays. */
class SweepIT {
    @Order(1)
    @RegisterExtension
    static final PrivateServer server = new PrivateServer(
            "sweep",
            "--spi-login-help-queue--login-help-request--sweep-interval=1",
            "--spi-login-help-queue--login-help-mail--sweep-interval=1",
            "--spi-login-help-queue--login-help-desk--sweep-interval=1",
            "--log-level=info,dev.loginhelp.outbox:debug");

    private static final TestRealm realm = TestRealm.installed().on(server);

    private static String removed = "";
    private static TestUser emma;
    private static TestUser noah;
    private static TestUser sixDays;
    private static TestUser eightDays;

    /** Time passes while the server is down: then the clock of the rows can be set back. */
    @BeforeAll
    static void waitLong() {
        realm.create();
        emma = person("emma");
        noah = person("noah");
        sixDays = person("six-days");
        eightDays = person("eight-days");
        ask(emma);
        realm.inbox().await(emma.email());
        realm.inbox().down();
        ask(sixDays);
        ask(eightDays);
        realm.events().await("RESET_PASSWORD", event -> event.userId().equals(sixDays.id()));
        realm.events().await("RESET_PASSWORD", event -> event.userId().equals(eightDays.id()));
        server.get().kill();
        assertThat(facts("login-help-link")).contains(emma.id());
        assertThat(facts("login-help-mailbox")).hasSize(3);
        // A namespace that the sweep has never heard of.
        server.database()
                .sql("insert into LOGIN_HELP_FACT (NAMESPACE, ABOUT, REALM_ID, EXPIRES_AT, REVISION)"
                        + " values ('login-help-unheard-of', 'over', 'r', 1, 0),"
                        + " ('login-help-unheard-of', 'holds', 'r', 99999999999999, 0)");
        server.database()
                .sql("update LOGIN_HELP_FACT set EXPIRES_AT = EXPIRES_AT - 24 * 3600000"
                        + " where NAMESPACE in ('login-help-link', 'login-help-mailbox')");
        giveUp(sixDays, 6);
        giveUp(eightDays, 8);
        server.get().start();
        realm.inbox().up();
        ask(noah);
        realm.inbox().await(noah.email());
        removeAnotherRealm();
        server.awaitInLog("swept facts", 2);
        server.awaitInLog("swept login-help-request", 2);
        server.awaitInLog("swept login-help-mail", 2);
        server.get().kill();
    }

    @AfterAll
    static void closeInbox() {
        realm.inbox().close();
    }

    @Test
    void factsGoWhenTheirTimeIsOver() {
        assertThat(facts("login-help-link")).containsExactly(noah.id());
        assertThat(facts("login-help-mailbox")).hasSize(1);
        assertThat(facts("login-help-unheard-of")).containsExactly("holds");
    }

    @Test
    void whatWasGivenUpGoesAfterAWeek() {
        assertThat(owners("login-help-mail")).containsExactly(sixDays.id());
    }

    @Test
    void nothingOutlivesItsRealm() {
        assertThat(removed).isNotEmpty();
        assertThat(server.database().sql("select ABOUT from LOGIN_HELP_FACT where REALM_ID = '" + removed + "'"))
                .isEmpty();
        assertThat(server.database().sql("select OWNER_ID from LOGIN_HELP_QUEUE where REALM_ID = '" + removed + "'"))
                .isEmpty();
    }

    private static void removeAnotherRealm() {
        var another = TestRealm.installed().on(server);
        another.create();
        removed = another.get("").path("id").asText();
        var mia = another.user("mia").email("mia@example.test").create();
        ResetForm.open(another).ask(mia.email());
        another.inbox().await(mia.email());
        another.remove();
    }

    private static TestUser person(String name) {
        return realm.user(name).email(name + "@example.test").create();
    }

    private static void ask(TestUser person) {
        ResetForm.open(realm).ask(person.email());
    }

    private static void giveUp(TestUser person, int days) {
        assertThat(server.database()
                        .sql("update LOGIN_HELP_QUEUE set STATUS = 'DEAD_LETTER',"
                                + " CREATED_AT = CREATED_AT - " + days + " * 24 * 3600000"
                                + " where ENTRY_KIND = 'login-help-mail' and OWNER_ID = '" + person.id() + "'"))
                .containsExactly("1");
    }

    private static List<String> owners(String kind) {
        return server.database().sql("select OWNER_ID from LOGIN_HELP_QUEUE where ENTRY_KIND = '" + kind + "'");
    }

    private static List<String> facts(String namespace) {
        return server.database().sql("select ABOUT from LOGIN_HELP_FACT where NAMESPACE = '" + namespace + "'");
    }
}
