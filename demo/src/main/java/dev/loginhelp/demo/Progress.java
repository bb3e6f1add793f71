package dev.loginhelp.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Tells the person who waits what is being done, that it still goes on, and how long it took. */
public final class Progress {
    private final PrintStream out;

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Runs the work while a dot a second shows that it goes on. */
    public void during(String step, Runnable work) {
        long start = System.nanoTime();
        out.print(step + " ");
        out.flush();
        var ticker = Executors.newSingleThreadScheduledExecutor(Progress::daemon);
        var dots = ticker.scheduleAtFixedRate(this::dot, 1, 1, TimeUnit.SECONDS);
        try {
            work.run();
        } finally {
            dots.cancel(false);
            ticker.shutdownNow();
        }
        out.printf(" %.1f s%n", Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0);
    }

    private void dot() {
        out.print('.');
        out.flush();
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "progress");
        thread.setDaemon(true);
        return thread;
    }
}
