package dev.loginhelp.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.demo.Reception;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Await;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A mail server in all its moods: every mail arrives in the end, and the database waits for none. */
@Tag("cluster")
@ResourceLock("the two nodes")
class MailServerFaultsIT {
    /** Five minutes at the most between two tries in the first quarter of an hour, and time to deliver. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Duration OUTAGE = Duration.ofMinutes(2);

    private static final String NO_LETTER_IS_LOCKED = """
            select count(*) from pg_locks l join pg_class c on c.oid = l.relation
             where c.relname = 'login_help_queue' and l.mode in ('RowShareLock', 'RowExclusiveLock')
               and l.pid in (select pid from pg_stat_activity where state = 'idle in transaction')""";
    private static final String OLDEST_TRANSACTION = """
            select coalesce(max(extract(epoch from now() - xact_start)), 0)::int from pg_stat_activity
             where datname = 'keycloak' and pid <> pg_backend_pid()""";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().on(() -> TwoNodes.get().a());

    private final TwoNodes nodes = TwoNodes.get();

    @BeforeEach
    void manyMayAsk() {
        realm.settings().set("requestsPerClientPerHour", "1000");
    }

    @AfterEach
    void friendlyAgain() {
        realm.inbox().up();
        realm.inbox().behave(Reception.FRIENDLY);
    }

    @Test
    void refusesConnections() {
        realm.inbox().down();
        var crowd = asked("refused");
        realm.inbox().up();
        everybodyHasOne("mail server refuses connections", crowd);
    }

    @Test
    void asksToComeBackLater() {
        realm.inbox().behave(Reception.LATER);
        var crowd = asked("later");
        realm.inbox().behave(Reception.FRIENDLY);
        everybodyHasOne("mail server answers 451", crowd);
    }

    @Test
    void refusesForGood() {
        realm.inbox().behave(Reception.NEVER);
        var crowd = asked("never");
        realm.inbox().behave(Reception.FRIENDLY);
        // Nobody is tried again; those who ask again get their mail.
        assertThat(nodes.database()
                        .sql("select count(*) from login_help_queue where entry_kind = 'login-help-mail'"
                                + " and status = 'PENDING'")
                        .strip())
                .isEqualTo("0");
        assertThat(crowd.mails()).isZero();
        crowd.ask();
        realm.inbox().await("a mail for everybody", PATIENCE, inbox -> crowd.reached() == crowd.size());
    }

    @Test
    void hangsAndNoTransactionWaitsForIt() {
        realm.inbox().behave(Reception.slow(Duration.ofHours(1)));
        var crowd = new SimultaneousRequests(realm, "hanging", 40);
        crowd.ask();
        Await.until("mails hang", PATIENCE, () -> realm.inbox().conversations() >= 4);
        assertThat(nodes.database().sql(NO_LETTER_IS_LOCKED).strip()).isEqualTo("0");
        // The longest of Keycloak's own is a sweep of some milliseconds; a mail hangs for ten seconds.
        Await.until("ten seconds have passed", PATIENCE, () -> realm.inbox().mostAtOnce() > 8);
        assertThat(Integer.parseInt(nodes.database().sql(OLDEST_TRANSACTION).strip()))
                .isLessThan(3);
        realm.inbox().behave(Reception.FRIENDLY);
        everybodyHasOne("mail server takes the mail and never answers", crowd);
    }

    @Test
    void isDownForMinutesWhileHundredsWait() {
        realm.inbox().down();
        var crowd = new SimultaneousRequests(realm, "outage", 300);
        long start = System.nanoTime();
        crowd.ask();
        Await.until("two minutes are over", PATIENCE, () -> System.nanoTime() - start > OUTAGE.toNanos());
        assertThat(nodes.rows(realm.name(), "login-help-mail")).isEqualTo(300);
        realm.inbox().up();
        everybodyHasOne("mail server down for two minutes, 300 mails wait", crowd);
    }

    private SimultaneousRequests asked(String name) {
        var crowd = new SimultaneousRequests(realm, name, 50);
        crowd.ask();
        Await.until("all have failed once", PATIENCE, () -> failed() == 50);
        assertThat(crowd.mails()).isZero();
        return crowd;
    }

    private int failed() {
        return Integer.parseInt(nodes.database()
                .sql(
                        "select count(*) from login_help_queue where entry_kind = 'login-help-mail' and last_error is not null"
                                + " and realm_id in (select id from realm where name = '" + realm.name() + "')")
                .strip());
    }

    private void everybodyHasOne(String fault, SimultaneousRequests crowd) {
        realm.inbox().await("a mail for everybody", PATIENCE, inbox -> crowd.reached() == crowd.size());
        Await.until("nothing waits", PATIENCE, () -> nodes.rows(realm.name(), "login-help-mail") == 0);
        Count.of(fault, crowd).isExact();
    }
}
