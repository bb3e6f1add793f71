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

class WorkerPoolTest {
    private static final long PATIENCE = 30;

    /** What was handed to the executor and has not begun yet. */
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void callsToWakeNeverEmployMoreThanTheThreadsThereAre(int threads) {
        WorkerPool pool = new WorkerPool(() -> false, threads);
        IntStream.range(0, 10).forEach(call -> pool.wake(waiting::add));
        assertThat(waiting).hasSize(threads);
    }

    @Test
    void aHandThatFoundNothingIsFreeForTheNextCall() {
        WorkerPool pool = new WorkerPool(() -> false, 1);
        for (int call = 0; call < 3; call++) {
            pool.wake(waiting::add);
            assertThat(waiting).hasSize(1);
            waiting.remove().run();
        }
        assertThat(waiting).isEmpty();
    }

    @Test
    void everythingThatIsDueIsDone() {
        AtomicInteger due = new AtomicInteger(100);
        WorkerPool pool = new WorkerPool(() -> due.getAndUpdate(left -> Math.max(0, left - 1)) > 0, 1);
        pool.wake(Runnable::run);
        assertThat(due).hasValue(0);
    }

    @Test
    void aRowThatComesWhileTheOnlyHandLooksInVainIsFoundByAnotherLook() {
        WorkerPool[] pool = new WorkerPool[1];
        Queue<String> looks = new ArrayDeque<>();
        pool[0] = new WorkerPool(
                () -> {
                    looks.add("look");
                    if (looks.size() == 1) {
                        // Here the row is committed, too late for this look, and its request calls.
                        pool[0].wake(waiting::add);
                        return false;
                    }
                    return looks.size() == 2;
                },
                1);
        pool[0].wake(Runnable::run);
        assertThat(looks).hasSizeGreaterThanOrEqualTo(3);
        assertThat(waiting).isEmpty();
    }

    @Test
    void aHandThatFailedIsFreeForTheNextCall() {
        AtomicInteger looks = new AtomicInteger();
        WorkerPool pool = new WorkerPool(
                () -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new IllegalStateException("the first look fails");
                    }
                    return false;
                },
                1);
        pool.wake(Runnable::run);
        assertThat(looks).hasValue(1);
        pool.wake(Runnable::run);
        assertThat(looks).hasValue(2);
    }

    @Test
    void aPackThatDoesNotFitStopsAfterTheFirstTry() {
        AtomicInteger looks = new AtomicInteger();
        WorkerPool pool = new WorkerPool(
                () -> {
                    looks.incrementAndGet();
                    throw new NoSuchMethodError("another Keycloak");
                },
                2);
        IntStream.range(0, 5).forEach(tick -> pool.wake(Runnable::run));
        assertThat(looks).hasValue(1);
    }

    @Test
    void aServerThatStopsTakesNoHandAway() {
        WorkerPool pool = new WorkerPool(() -> false, 1);
        pool.wake(task -> {
            throw new RejectedExecutionException();
        });
        pool.wake(waiting::add);
        assertThat(waiting).hasSize(1);
    }

    @Test
    void asManyRowsAreWorkedOnAtOnceAsThereAreHandsAndCalls() throws InterruptedException {
        int threads = 3;
        CountDownLatch together = new CountDownLatch(threads);
        AtomicInteger due = new AtomicInteger(20);
        AtomicInteger atWork = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(20);
        WorkerPool pool = new WorkerPool(
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
                threads);
        ExecutorService executor = Executors.newCachedThreadPool();
        try {
            IntStream.range(0, threads).forEach(call -> pool.wake(executor));
            assertThat(done.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } finally {
            executor.shutdownNow();
        }
        assertThat(most).hasValue(threads);
    }

    @Test
    void noRowIsLeftBehindWhenManyRequestsCallAtOnce() throws InterruptedException {
        int requests = 2000;
        ConcurrentLinkedQueue<Integer> rows = new ConcurrentLinkedQueue<>();
        CountDownLatch done = new CountDownLatch(requests);
        WorkerPool pool = new WorkerPool(
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
                pool.wake(executor);
            });
            assertThat(done.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } finally {
            executor.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other threads did not come");
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
