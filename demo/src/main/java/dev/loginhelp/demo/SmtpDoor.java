package dev.loginhelp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where mail clients come in: open or shut, always on the same port. */
final class SmtpDoor {
    private final ExecutorService conversations = Executors.newCachedThreadPool(SmtpDoor::daemon);
    private final Supplier<Reception> reception;
    private final Consumer<Mail> arrived;
    private final int port;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private @Nullable ServerSocket socket;
    private Future<?> welcome = CompletableFuture.completedFuture(null);

    /** @param port where to listen; 0 takes a free one */
    SmtpDoor(int port, Supplier<Reception> reception, Consumer<Mail> arrived) {
        this.reception = reception;
        this.arrived = arrived;
        var opened = listen(port);
        socket = opened;
        this.port = opened.getLocalPort();
    }

    int port() {
        return port;
    }

    int conversations() {
        return inside.get();
    }

    int mostAtOnce() {
        return most.get();
    }

    synchronized void open() {
        if (socket == null) {
            socket = listen(port);
        }
    }

    synchronized void shut() {
        if (socket == null) {
            return;
        }
        try {
            socket.close();
            socket = null;
            // The port stays open to callers until the thread that waits for them has noticed.
            welcome.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ServerSocket listen(int wanted) {
        try {
            var opened = Ports.listen(wanted);
            welcome = conversations.submit(() -> welcome(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void welcome(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var conversation = new SmtpConversation(opened.accept(), reception, arrived);
                conversations.execute(() -> hold(conversation));
            } catch (IOException e) {
                // The door was shut, or the client left before a word was said.
                continue;
            }
        }
    }

    private void hold(SmtpConversation conversation) {
        try (conversation) {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            conversation.hold();
        } catch (IOException e) {
            // The client hung up in the middle: nothing arrived, and it will try again.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            inside.decrementAndGet();
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "inbox");
        thread.setDaemon(true);
        return thread;
    }
}
