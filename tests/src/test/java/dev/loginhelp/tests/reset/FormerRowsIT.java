package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.server.PrivateServer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a build before 1.1 has left in Keycloak's outbox table: the work is done, the links are good, the counts go on.
 * The rows are as such a build writes them: ours, put back while the server is down.
 */
class FormerRowsIT {
    @Order(1)
    @RegisterExtension
    static final PrivateServer server = new PrivateServer("former-rows");

    private static final TestRealm realm = TestRealm.installed().on(server);
    private static final String SAVED = "Your password has been changed";
    private static final String NEW = "A-new-password-2";

    private static TestUser waiting;
    private static TestUser linked;
    private static TestUser superseded;
    private static TestUser counted;
    private static String link = "";
    private static String deadLink = "";

    @BeforeAll
    static void runAFormerBuild() {
        realm.create();
        waiting = person("waiting");
        linked = person("linked");
        superseded = person("superseded");
        counted = person("counted");
        link = ask(linked, 1);
        deadLink = ask(superseded, 1);
        ask(counted, 1);
        ask(counted, 2);
        realm.inbox().down();
        ResetForm.open(realm).ask(waiting.email());
        realm.events().await("RESET_PASSWORD", event -> event.userId().equals(waiting.id()));
        server.get().kill();
        assertThat(server.database().sql("""
                        insert into OUTBOX_ENTRY (ID, ENTRY_KIND, REALM_ID, OWNER_ID, CORRELATION_ID, ENTRY_TYPE, PAYLOAD,
                          STATUS, ATTEMPTS, NEXT_ATTEMPT_AT, CREATED_AT)
                        select ID, ENTRY_KIND, REALM_ID, OWNER_ID, ID, ENTRY_KIND, PAYLOAD, STATUS, ATTEMPTS,
                          dateadd(millisecond, NEXT_ATTEMPT_AT, timestamp '1970-01-01 00:00:00'),
                          dateadd(millisecond, CREATED_AT, timestamp '1970-01-01 00:00:00') from LOGIN_HELP_QUEUE
                        """)).containsExactly("1");
        assertThat(server.database().sql("""
                        insert into OUTBOX_ENTRY (ID, ENTRY_KIND, REALM_ID, OWNER_ID, CORRELATION_ID, ENTRY_TYPE, PAYLOAD,
                          STATUS, ATTEMPTS, NEXT_ATTEMPT_AT, CREATED_AT)
                        select random_uuid(), NAMESPACE, REALM_ID, ABOUT, 'fact', NAMESPACE, PAYLOAD, 'HELD', 0,
                          dateadd(millisecond, EXPIRES_AT, timestamp '1970-01-01 00:00:00'), now() from LOGIN_HELP_FACT
                        """)).isNotEqualTo(List.of("0"));
        server.database().sql("delete from LOGIN_HELP_QUEUE");
        server.database().sql("delete from LOGIN_HELP_FACT");
        server.get().start();
        realm.inbox().up();
    }

    @AfterAll
    static void closeInbox() {
        realm.inbox().close();
    }

    @Test
    void waitingMailArrivesOnce() {
        assertThat(save(realm.inbox().await(waiting.email()).link()).body()).contains(SAVED);
        assertThat(realm.inbox().await(waiting.email(), 2).link()).contains("/login-help/not-me/");
    }

    @Test
    void liveLinkIsGoodOnce() {
        assertThat(save(link).body()).contains(SAVED);
        assertThat(ResetForm.page(link)).doesNotContain("password-new");
    }

    @Test
    void newLinkEndsTheFormerOneInTheEnd() {
        assertThat(save(ask(superseded, 2)).body()).contains(SAVED);
        assertThat(ResetForm.page(deadLink)).doesNotContain("password-new");
    }

    /** Three mails an hour, two of them by the former build. */
    @Test
    void countsGoOn() {
        ask(counted, 3);
        ResetForm.open(realm).ask(counted.email());
        realm.events()
                .await(
                        "RESET_PASSWORD_ERROR",
                        event -> event.userId().equals(counted.id())
                                && "TOO_MANY_REQUESTS".equals(event.details().get("login_help_reason")));
    }

    private static TestUser person(String name) {
        return realm.user(name).email(name + "@example.test").create();
    }

    private static String ask(TestUser person, int number) {
        ResetForm.open(realm).ask(person.email());
        return realm.inbox().await(person.email(), number).link();
    }

    private static HttpResponse<String> save(String link) {
        return ResetForm.follow(link).choose(NEW);
    }
}
