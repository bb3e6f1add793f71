package dev.loginhelp.mail.delivery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Keeps a mail to its sender for as long as the mail server takes, by renewing the lease time and again. Each step of a
 * conversation with a mail server has a time-out, but nothing limits the number of steps: a slow one would outlive any
 * lease, and another hand would send the mail again, with a new link and the first one dead.
 */
final class KeptLease implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(KeptLease.class);

    private final Runnable renewal;
    private final Executor executor;
    private final Duration every;
    private int left;
    private boolean closed;

    /**
     * @param renewal renews the lease; called by the executor's threads, never after {@link #close()}
     * @param times how often, at the most: a mail server that never ends is not waited for
     */
    KeptLease(Runnable renewal, Executor executor, Duration every, int times) {
        this.renewal = renewal;
        this.executor = executor;
        this.every = every;
        this.left = times;
        later();
    }

    private void later() {
        try {
            CompletableFuture.delayedExecutor(every.toMillis(), TimeUnit.MILLISECONDS, executor)
                    .execute(this::renew);
        } catch (RejectedExecutionException serverStops) {
            LOG.debug("login-help: a lease is not renewed, the server stops");
        }
    }

    private synchronized void renew() {
        if (closed || left == 0) {
            return;
        }
        left--;
        try {
            renewal.run();
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "login-help: a lease could not be renewed: %s",
                    failure.getClass().getSimpleName());
        }
        later();
    }

    /** Waits for a renewal that is under way; there is none afterwards. */
    @Override
    public synchronized void close() {
        closed = true;
    }
}
