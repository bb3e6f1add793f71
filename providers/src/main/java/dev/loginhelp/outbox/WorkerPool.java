package dev.loginhelp.outbox;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Runs a worker until nothing is due, with a bounded number of threads, and never misses a call to wake. */
final class WorkerPool {
    private static final Logger LOG = Logger.getLogger(WorkerPool.class);
    private static final String ALL = "";

    private final RowWorker worker;
    private final Outages outages = new Outages(Clock.systemUTC());
    private final Semaphore threads;
    private final AtomicBoolean wanted = new AtomicBoolean();
    /** A class that is not there now will not come later: to try again would fill the log. */
    private final AtomicBoolean stopped = new AtomicBoolean();

    WorkerPool(RowWorker worker, int threads) {
        this.worker = worker;
        this.threads = new Semaphore(threads);
    }

    /** Says that there may be work: another hand joins in if one is free, else a busy one looks once more. */
    void wake(Executor executor) {
        wanted.set(true);
        if (!stopped.get() && threads.tryAcquire()) {
            try {
                executor.execute(() -> run(executor));
            } catch (RejectedExecutionException serverStops) {
                threads.release();
            }
        }
    }

    private void run(Executor executor) {
        try {
            // Each hand looks at least once, even if another has answered the call by now: that one may be held up for
            // long by its first row, and the second row is not to wait for it.
            do {
                wanted.set(false);
                if (worker.workOne()) {
                    // Where one row is due there may be many: another hand is worth a look.
                    wake(executor);
                    workUntilNothingIsDue();
                }
            } while (wanted.get());
            outages.worked(ALL)
                    .ifPresent(line -> LOG.infof(
                            "login-help: the queue is worked on again, after %d s",
                            line.lasted().toSeconds()));
        } catch (LinkageError misfit) {
            if (!stopped.getAndSet(true)) {
                LOG.error(
                        "login-help: the pack does not fit this Keycloak: no mail is sent and no request is decided until"
                                + " the server starts with one that does. What waits is kept.",
                        misfit);
            }
            return;
        } catch (RuntimeException | Error failure) {
            // Every two seconds it is tried again: to say so each time would fill the log.
            outages.failed(ALL)
                    .ifPresent(line -> LOG.error(
                            "login-help: the queue could not be worked on; the next tick tries again", failure));
            LOG.debug("login-help: the queue could not be worked on", failure);
            return;
        } finally {
            threads.release();
        }
        // Somebody may have called between the last look and the release.
        if (wanted.get()) {
            wake(executor);
        }
    }

    private void workUntilNothingIsDue() {
        boolean found = true;
        while (found) {
            found = worker.workOne();
        }
    }
}
