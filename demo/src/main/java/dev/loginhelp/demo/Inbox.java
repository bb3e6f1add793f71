package dev.loginhelp.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The mail server of the demo and the tests: takes every mail for every address, or misbehaves as it is told.
 *
 * <p>Mails are kept in memory, in the order in which they arrived.
 */
public final class Inbox implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Mail> mails = new ArrayList<>();
    private volatile Reception reception = Reception.FRIENDLY;
    private volatile Consumer<Mail> listener = mail -> {};
    private final SmtpDoor door;

    /** @param port where to listen; 0 takes a free one */
    public Inbox(int port) {
        door = new SmtpDoor(port, () -> reception, this::arrived);
    }

    public int port() {
        return door.port();
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
    public void down() {
        door.shut();
    }

    /** Listens again after {@link #down()}, on the same port. */
    public void up() {
        door.open();
    }

    /** With how many clients it has talked at the same time, at the most. */
    public int mostAtOnce() {
        return door.mostAtOnce();
    }

    /** With how many clients it talks at this moment. */
    public int conversations() {
        return door.conversations();
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
        return await(description, PATIENCE, condition);
    }

    /** The same with another patience. */
    public Inbox await(String description, Duration patience, Predicate<Inbox> condition) {
        var deadline = System.nanoTime() + patience.toNanos();
        synchronized (mails) {
            while (!condition.test(this)) {
                var left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
                if (left <= 0) {
                    throw new AssertionError("Waited %d s in vain for %s; arrived: %s"
                            .formatted(patience.toSeconds(), description, subjects()));
                }
                pause(left);
            }
        }
        return this;
    }

    @Override
    public void close() {
        door.shut();
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
}
