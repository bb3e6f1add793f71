package dev.loginhelp.tests.server;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to be seen. */
public final class Await {
    private Await() {}

    /** Fails with the description if it is not seen in time. */
    public static void until(String description, Duration patience, BooleanSupplier seen) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Waited %d s in vain until %s".formatted(patience.toSeconds(), description));
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }
}
