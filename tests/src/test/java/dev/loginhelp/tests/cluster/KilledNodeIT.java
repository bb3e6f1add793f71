package dev.loginhelp.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.Reception;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A node dies as by a power failure, or is restarted: nobody waits in vain for their mail. */
@Tag("cluster")
@ResourceLock("the two nodes")
class KilledNodeIT {
    private static final String NEW = "A-new-password-2";
    private static final String SAVED = "Your password has been changed";
    /** The lease of a mail that a dead node had taken, and time to deliver it. */
    private static final Duration LEASE_AND_MORE = Duration.ofSeconds(150);

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().on(() -> TwoNodes.get().a());

    private final TwoNodes nodes = TwoNodes.get();

    @BeforeEach
    void manyMayAsk() {
        realm.settings().set("requestsPerClientPerHour", "1000");
    }

    @AfterEach
    void allIsWellAgain() {
        realm.inbox().behave(Reception.FRIENDLY);
        nodes.openToAll();
    }

    @Test
    void mailsThatWaitedOnAKilledNodeAreSentByTheOther() {
        killWhileMailsWait("first", nodes.a());
        killWhileMailsWait("second", nodes.b());
    }

    @Test
    void mailsThatAKilledNodeWasSendingAreSentByTheOther() {
        killWhileMailsAreSent("third", nodes.a());
        killWhileMailsAreSent("fourth", nodes.b());
    }

    @Test
    void journeyGoesOnWhereverANodeDies() {
        var emma = realm.user("emma").email("emma@example.test").create();
        var form = ResetForm.open(realm);
        replace(nodes.a());
        form.ask(emma.email());
        replace(nodes.b());
        var link = realm.inbox()
                .await(
                        "the mail",
                        LEASE_AND_MORE,
                        inbox -> !inbox.mailsTo(emma.email()).isEmpty())
                .mailsTo(emma.email())
                .get(0)
                .link();
        replace(nodes.a());
        var page = ResetForm.follow(link);
        replace(nodes.b());
        assertThat(page.choose(NEW).body()).contains(SAVED);
        replace(nodes.a());
        assertThat(emma.token(NEW)).isNotEmpty();
        int links = (int) realm.inbox().mailsTo(emma.email()).stream()
                .filter(mail -> !mail.links().isEmpty())
                .count();
        new Count("a node killed before and after each of the five steps of one person", 1, 0, 1, 1, links - 1)
                .isComplete();
    }

    @Test
    void rollingRestartUnderLoadIsNoMoreThanARetry() {
        var crowd = new SimultaneousRequests(realm, "rolling", 600);
        crowd.askDuring(() -> {
            restart(nodes.a(), nodes.b());
            restart(nodes.b(), nodes.a());
        });
        realm.inbox().await("a mail for everybody", LEASE_AND_MORE, inbox -> crowd.reached() == crowd.size());
        Count.of("both nodes restarted, one after the other, under load", crowd).isComplete();
        assertThat(crowd.errorsTwice())
                .as("errors although somebody tried again")
                .isZero();
    }

    private void killWhileMailsWait(String name, KeycloakServer node) {
        realm.inbox().down();
        var crowd = new SimultaneousRequests(realm, name, 60);
        crowd.ask(node::kill);
        realm.inbox().up();
        realm.inbox().await("a mail for everybody", LEASE_AND_MORE, inbox -> crowd.reached() == crowd.size());
        Count.of("`kill -9` of a node under load while mails wait", crowd).isComplete();
        node.start();
    }

    private void killWhileMailsAreSent(String name, KeycloakServer node) {
        realm.inbox().behave(Reception.slow(Duration.ofSeconds(1)));
        var crowd = new SimultaneousRequests(realm, name, 60);
        crowd.ask(node::kill);
        realm.inbox().await("a mail for everybody", LEASE_AND_MORE, inbox -> crowd.reached() == crowd.size());
        Count.of("`kill -9` of a node under load while mails are being sent", crowd)
                .isComplete();
        realm.inbox().behave(Reception.FRIENDLY);
        node.start();
    }

    /** Kills a node and starts it again once the other one has served. */
    private void replace(KeycloakServer node) {
        node.kill();
        assertThat(ResetForm.page(realm.url("/login-help"))).contains("name=\"email\"");
        node.start();
    }

    private void restart(KeycloakServer node, KeycloakServer other) {
        nodes.leadTo(other);
        node.stop();
        node.start();
        nodes.openToAll();
    }
}
