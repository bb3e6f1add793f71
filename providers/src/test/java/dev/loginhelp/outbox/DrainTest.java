package dev.loginhelp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrainTest {
    private static final long PATIENCE = 30;

    /** What was handed to the executor and has not begun yet. */
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void callsToWakeNeverEmployMoreThanTheHandsThereAre(int hands) {
        Drain drain = new Drain(() -> false, hands);
        IntStream.range(0, 10).forEach(call -> drain.wake(waiting::add));
        assertThat(waiting).hasSize(hands);
    }

    @Test
    void aHandThatFoundNothingIsFreeForTheNextCall() {
        Drain drain = new Drain(() -> false, 1);
        for (int call = 0; call < 3; call++) {
            drain.wake(waiting::add);
            assertThat(waiting).hasSize(1);
            waiting.remove().run();
        }
        assertThat(waiting).isEmpty();
    }

    @Test
    void everythingThatIsDueIsDone() {
        AtomicInteger due = new AtomicInteger(100);
        Drain drain = new Drain(() -> due.getAndUpdate(left -> Math.max(0, left - 1)) > 0, 1);
        drain.wake(Runnable::run);
        assertThat(due).hasValue(0);
    }

    @Test
    void aRowThatComesWhileTheOnlyHandLooksInVainIsFoundByAnotherLook() {
        Drain[] drain = new Drain[1];
        Queue<String> looks = new ArrayDeque<>();
        drain[0] = new Drain(
                () -> {
                    looks.add("look");
                    if (looks.size() == 1) {
                        // Here the row is committed, too late for this look, and its request calls.
                        drain[0].wake(waiting::add);
                        return false;
                    }
                    return looks.size() == 2;
                },
                1);
        drain[0].wake(Runnable::run);
        assertThat(looks).hasSizeGreaterThanOrEqualTo(3);
        assertThat(waiting).isEmpty();
    }

    @Test
    void aHandThatFailedIsFreeForTheNextCall() {
        AtomicInteger looks = new AtomicInteger();
        Drain drain = new Drain(
                () -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new IllegalStateException("the first look fails");
                    }
                    return false;
                },
                1);
        drain.wake(Runnable::run);
        assertThat(looks).hasValue(1);
        drain.wake(Runnable::run);
        assertThat(looks).hasValue(2);
    }

    @Test
    void aPackThatDoesNotFitStopsAfterTheFirstTry() {
        AtomicInteger looks = new AtomicInteger();
        Drain drain = new Drain(
                () -> {
                    looks.incrementAndGet();
                    throw new NoSuchMethodError("another Keycloak");
                },
                2);
        IntStream.range(0, 5).forEach(tick -> drain.wake(Runnable::run));
        assertThat(looks).hasValue(1);
    }

    @Test
    void aServerThatStopsTakesNoHandAway() {
        Drain drain = new Drain(() -> false, 1);
        drain.wake(task -> {
            throw new RejectedExecutionException();
        });
        drain.wake(waiting::add);
        assertThat(waiting).hasSize(1);
    }

    @Test
    void asManyRowsAreWorkedOnAtOnceAsThereAreHandsAndCalls() throws InterruptedException {
        int hands = 3;
        CountDownLatch together = new CountDownLatch(hands);
        AtomicInteger due = new AtomicInteger(20);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(20);
        Drain drain = new Drain(
                () -> {
                    if (due.getAndDecrement() <= 0) {
                        return false;
                    }
                    most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
                    // Each hand waits with its first row until the others are there.
                    together.countDown();
                    await(together);
                    atWork.decrementAndGet();
                    done.countDown();
                    return true;
                },
                hands);
        ExecutorService executor = Executors.newCachedThreadPool();
        try {
            IntStream.range(0, hands).forEach(call -> drain.wake(executor));
            assertThat(done.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } finally {
            executor.shutdownNow();
        }
        assertThat(most).hasValue(hands);
    }

    @Test
    void noRowIsLeftBehindWhenManyRequestsCallAtOnce() throws InterruptedException {
        int requests = 2000;
        ConcurrentLinkedQueue<Integer> rows = new ConcurrentLinkedQueue<>();
        CountDownLatch done = new CountDownLatch(requests);
        Drain drain = new Drain(
                () -> {
                    if (rows.poll() == null) {
                        return false;
                    }
                    done.countDown();
                    return true;
                },
                2);
        ExecutorService executor = Executors.newCachedThreadPool();
        try {
            IntStream.range(0, requests).parallel().forEach(request -> {
                rows.add(request);
                drain.wake(executor);
            });
            assertThat(done.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } finally {
            executor.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other hands did not come");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
