package dev.loginhelp.tests.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.demo.Mail;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** People of one realm, each with an address of their own, who all ask for a link at about the same time. */
final class SimultaneousRequests {
    private static final int AT_ONCE = 6;
    private static final int MOST_TRIES = 60;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final Duration PACE = Duration.ofMillis(900);

    private final TestRealm realm;
    private final List<String> addresses;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger errorsTwice = new AtomicInteger();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    /** @param name at the beginning of everybody's address, another one for each crowd of a realm */
    SimultaneousRequests(TestRealm realm, String name, int size) {
        this.realm = realm;
        this.addresses = IntStream.range(0, size)
                .mapToObj(i -> "%s-%d@example.test".formatted(name, i))
                .toList();
        var people = JsonNodeFactory.instance.objectNode().put("ifResourceExists", "FAIL");
        var users = people.putArray("users");
        for (var address : addresses) {
            users.addObject()
                    .put("username", address.substring(0, address.indexOf('@')))
                    .put("email", address)
                    .put("enabled", true);
        }
        realm.post("/partialImport", people);
    }

    /** Everybody asks; people who see an error try again. Returns when everybody has an answer. */
    void ask() {
        ask(() -> {});
    }

    /** The same, and an accident happens when a quarter has been answered. */
    void ask(Runnable accident) {
        var quarter = new CountDownLatch(addresses.size() / 4);
        crowd(new ConcurrentLinkedQueue<>(addresses), Duration.ZERO, quarter, accident);
    }

    /** One after the other asks, at a walking pace, as long as something goes on; not everybody comes to it. */
    void askDuring(Runnable accident) {
        var waiting = new ConcurrentLinkedQueue<>(addresses);
        crowd(waiting, PACE, new CountDownLatch(AT_ONCE), () -> {
            accident.run();
            waiting.clear();
        });
    }

    private void crowd(Queue<String> waiting, Duration pace, CountDownLatch start, Runnable accident) {
        var hands = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<? extends Future<?>> asking = Stream.generate(() -> hands.submit(() -> work(waiting, pace, start)))
                    .limit(AT_ONCE)
                    .toList();
            start.await();
            accident.run();
            for (var each : asking) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            hands.shutdownNow();
        }
    }

    /** How many were asked by people so far, with those that they had to repeat. */
    int requests() {
        return requests.get();
    }

    /** How many answers were no answer. */
    int errors() {
        return errors.get();
    }

    /** How often somebody saw an error although they had tried again. */
    int errorsTwice() {
        return errorsTwice.get();
    }

    /** How many have their answer, each of whom is to get a mail. */
    int size() {
        return answered.size();
    }

    /** How many have a mail. */
    int reached() {
        var with =
                realm.inbox().mails().stream().map(Mail::recipient).distinct().toList();
        return (int) answered.stream().filter(with::contains).count();
    }

    /** How many mails they have got together. */
    int mails() {
        return (int) realm.inbox().mails().stream()
                .filter(mail -> addresses.contains(mail.recipient()))
                .count();
    }

    private void work(Queue<String> waiting, Duration pace, CountDownLatch start) {
        Visitor visitor = new Visitor();
        for (var address = waiting.poll(); address != null; address = waiting.poll()) {
            int tries = 0;
            while (!visitor.asks(address)) {
                errors.incrementAndGet();
                tries++;
                errorsTwice.addAndGet(tries > 1 ? 1 : 0);
                if (tries > MOST_TRIES) {
                    throw new AssertionError("Nobody answers");
                }
                pause(A_MOMENT);
            }
            answered.add(address);
            start.countDown();
            pause(pace);
        }
    }

    /** One of them, with a browser of their own. */
    private final class Visitor {
        private static final String ANSWER = "name=\"again\"";

        private boolean hasForm;
        private ResetForm form = ResetForm.nowhere();

        boolean asks(String address) {
            requests.incrementAndGet();
            try {
                if (!hasForm) {
                    form = ResetForm.open(realm);
                    hasForm = true;
                }
                var answer = form.ask(address);
                hasForm = answer.statusCode() == 200 && answer.body().contains(ANSWER);
            } catch (UncheckedIOException | AssertionError broken) {
                hasForm = false;
            }
            return hasForm;
        }
    }

    /** Nobody presses a button faster. */
    private static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
