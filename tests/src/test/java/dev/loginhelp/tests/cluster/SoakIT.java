package dev.loginhelp.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.demo.Reception;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Await;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Mixed traffic on two nodes for half an hour ({@code -Dsoak.minutes}), while faults are switched on and off: nothing
 * grows that should not, nothing fails outside the faults.
 */
@Tag("soak")
@ResourceLock("the two nodes")
class SoakIT {
    private static final Duration LENGTH = Duration.ofMinutes(Long.getLong("soak.minutes", 30));
    private static final Duration CALM = Duration.ofSeconds(45);
    private static final Duration FAULT = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().on(() -> TwoNodes.get().a());

    private final TwoNodes nodes = TwoNodes.get();
    private final List<String> lines = new ArrayList<>();

    @Test
    void nothingGrowsAndNothingFailsOutsideTheFaults() throws IOException {
        var traffic = new MixedLoad(realm);
        var heaps = List.of(new Heap(nodes.a()), new Heap(nodes.b()));
        long end = System.nanoTime() + LENGTH.toNanos();
        traffic.start();
        calm(traffic);
        var first = note("after warming up", traffic, heaps);
        for (int round = 0; System.nanoTime() < end; round++) {
            switch (round % 4) {
                case 0 ->
                    fault(
                            traffic,
                            "mail server refuses",
                            () -> realm.inbox().down(),
                            () -> realm.inbox().up());
                case 1 ->
                    fault(
                            traffic,
                            "mail server answers 451",
                            () -> realm.inbox().behave(Reception.LATER),
                            () -> realm.inbox().behave(Reception.FRIENDLY));
                case 2 ->
                    fault(
                            traffic,
                            "database crashes",
                            () -> nodes.database().crash(),
                            () -> nodes.database().start());
                default ->
                    fault(
                            traffic,
                            "node b is killed",
                            () -> nodes.b().kill(),
                            () -> nodes.b().start());
            }
            calm(traffic);
            note("after fault " + (round + 1), traffic, heaps);
        }
        traffic.stop();
        Await.until(
                "every mail has left",
                PATIENCE,
                () -> nodes.rows(realm.name(), "login-help-mail") == 0
                        && nodes.rows(realm.name(), "login-help-request") == 0);
        Await.until("everybody who asked has a mail", PATIENCE, () -> traffic.withoutMail() == 0);
        var last = note("at the end, nobody there any more", traffic, heaps);
        lines.forEach(System.out::println);
        Files.write(Project.TARGET.resolve("soak.md"), lines);

        assertThat(traffic.errorsWhenCalm()).as("errors outside the faults").isZero();
        assertThat(last.waiting()).isZero();
        assertThat(last.heapOfA()).as("live heap of node a, MB").isLessThan(first.heapOfA() * 1.3 + 20);
        assertThat(last.heapOfB()).as("live heap of node b, MB").isLessThan(first.heapOfB() * 1.3 + 20);
        assertThat(last.threads()).isLessThan(first.threads() + 40);
        // One row for each mailbox, each live link, each client: all for an hour at the most.
        assertThat(last.mailboxes()).isLessThanOrEqualTo(traffic.requests());
        assertThat(last.links()).isLessThanOrEqualTo(last.mailboxes());
        assertThat(last.clients()).isLessThanOrEqualTo(traffic.clients());
        assertThat(nodes.rows()).isEqualTo(last.mailboxes() + last.links() + last.clients());
    }

    private void fault(MixedLoad traffic, String what, Runnable on, Runnable off) {
        traffic.mayFail(true);
        on.run();
        LockSupport.parkNanos(FAULT.toNanos());
        off.run();
        // Connections that the fault has broken are found broken by their next user.
        LockSupport.parkNanos(Duration.ofSeconds(10).toNanos());
        traffic.mayFail(false);
        lines.add("fault: " + what + ", errors so far within faults: " + traffic.errorsInFaults());
    }

    private static void calm(MixedLoad traffic) {
        traffic.mayFail(false);
        LockSupport.parkNanos(CALM.toNanos());
    }

    private State note(String when, MixedLoad traffic, List<Heap> heaps) {
        var state = new State(
                heaps.get(0).megabytes(),
                heaps.get(1).megabytes(),
                heaps.get(0).threads(),
                nodes.rows(realm.name(), "login-help-mail") + nodes.rows(realm.name(), "login-help-request"),
                nodes.rows(realm.name(), "login-help-mailbox"),
                nodes.rows(realm.name(), "login-help-link"),
                nodes.rows(realm.name(), "login-help-client"));
        lines.add("%s: %s; requests %d, logins %d, pages %d, mails %d, errors when calm %d"
                .formatted(
                        when,
                        state,
                        traffic.requests(),
                        traffic.logins(),
                        traffic.pages(),
                        realm.inbox().mails().size(),
                        traffic.errorsWhenCalm()));
        System.out.println(lines.get(lines.size() - 1));
        return state;
    }

    /**
     * What could grow.
     *
     * @param heapOfA after a full collection, in MB
     * @param heapOfB the same of the other node
     * @param threads of node a
     * @param waiting requests and mails that wait
     * @param mailboxes that are counted
     * @param links that were mailed and live
     * @param clients that are counted
     */
    private record State(
            double heapOfA, double heapOfB, int threads, int waiting, int mailboxes, int links, int clients) {}
}
