package dev.loginhelp.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptLeaseTest {
    private static final long PATIENCE = 30;

    private final BlockingQueue<Runnable> due = new LinkedBlockingQueue<>();
    private final AtomicInteger renewals = new AtomicInteger();

    @Test
    void aLeaseIsRenewedUntilTheMailIsSent() throws InterruptedException {
        KeptLease lease = keep(10);
        next().run();
        next().run();
        assertThat(renewals).hasValue(2);
        Runnable tooLate = next();
        lease.close();
        tooLate.run();
        assertThat(renewals).hasValue(2);
        assertThat(due).isEmpty();
    }

    @Test
    void aMailServerThatNeverEndsIsNotWaitedForForever() throws InterruptedException {
        try (KeptLease lease = keep(2)) {
            next().run();
            next().run();
            next().run();
            assertThat(renewals).hasValue(2);
            assertThat(due).isEmpty();
        }
    }

    @Test
    void aRenewalThatFailsIsNotTheLast() throws InterruptedException {
        try (KeptLease lease = new KeptLease(
                () -> {
                    renewals.incrementAndGet();
                    throw new IllegalStateException("no database");
                },
                due::add,
                Duration.ofMillis(1),
                10)) {
            next().run();
            next().run();
            assertThat(renewals).hasValue(2);
        }
    }

    private KeptLease keep(int times) {
        return new KeptLease(renewals::incrementAndGet, due::add, Duration.ofMillis(1), times);
    }

    private Runnable next() throws InterruptedException {
        Runnable task = due.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(task).isNotNull();
        return task;
    }
}
