package dev.loginhelp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The mail server of the demo and the tests: takes every mail for every address, or misbehaves as it is told.
 *
 * <p>Mails are kept in memory, in the order in which they arrived.
 */
public final class Inbox implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Mail> mails = new ArrayList<>();
    private final ExecutorService conversations = Executors.newCachedThreadPool(Inbox::daemon);
    private final int port;
    private volatile Reception reception = Reception.FRIENDLY;
    private volatile Consumer<Mail> listener = mail -> {};
    private @Nullable ServerSocket door;

    /** @param port where to listen; 0 takes a free one */
    public Inbox(int port) {
        var opened = listen(port);
        door = opened;
        this.port = opened.getLocalPort();
    }

    public int port() {
        return port;
    }

    /** From now on, also for mails under way. */
    public void behave(Reception changed) {
        reception = changed;
    }

    /** Calls the listener with each mail from now on. */
    public void onArrival(Consumer<Mail> changed) {
        listener = changed;
    }

    /** Refuses connections, as a server that is down does. */
    public synchronized void down() {
        close(door);
        door = null;
    }

    /** Listens again after {@link #down()}, on the same port. */
    public synchronized void up() {
        if (door == null) {
            door = listen(port);
        }
    }

    /** All mails so far. */
    public List<Mail> mails() {
        synchronized (mails) {
            return List.copyOf(mails);
        }
    }

    /** All mails so far for one address. */
    public List<Mail> mailsTo(String address) {
        var recipient = address.toLowerCase(Locale.ROOT);
        return mails().stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .toList();
    }

    /** The first mail for this address, waiting for it if it has not arrived yet. */
    public Mail await(String address) {
        return await(address, 1);
    }

    /** The mail that is the {@code number}th for this address, counted from 1, waiting for it if need be. */
    public Mail await(String address, int number) {
        return await(
                        "mail %d to %s".formatted(number, address),
                        inbox -> inbox.mailsTo(address).size() >= number)
                .mailsTo(address)
                .get(number - 1);
    }

    /** Waits until the inbox is as described; fails with that description after half a minute. */
    public Inbox await(String description, Predicate<Inbox> condition) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        synchronized (mails) {
            while (!condition.test(this)) {
                var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    throw new AssertionError("Waited %d s in vain for %s; arrived: %s"
                            .formatted(PATIENCE.toSeconds(), description, subjects()));
                }
                pause(left);
            }
        }
        return this;
    }

    @Override
    public void close() {
        down();
        conversations.shutdownNow();
    }

    private void pause(long millis) {
        try {
            mails.wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> subjects() {
        return mails().stream()
                .map(mail -> mail.recipient() + ": " + mail.subject())
                .toList();
    }

    private void arrived(Mail mail) {
        synchronized (mails) {
            mails.add(mail);
            mails.notifyAll();
        }
        listener.accept(mail);
    }

    private ServerSocket listen(int wanted) {
        try {
            var opened = Ports.listen(wanted);
            conversations.execute(() -> welcome(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void welcome(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                var conversation = new SmtpConversation(opened.accept(), () -> reception, this::arrived);
                conversations.execute(() -> hold(conversation));
            } catch (IOException e) {
                // The door was closed, or the client left before a word was said: both are his choice or ours.
                continue;
            }
        }
    }

    private static void hold(SmtpConversation conversation) {
        try (conversation) {
            conversation.hold();
        } catch (IOException e) {
            // The client hung up in the middle: nothing arrived, and he will try again.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(@Nullable ServerSocket open) {
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "inbox");
        thread.setDaemon(true);
        return thread;
    }
}
