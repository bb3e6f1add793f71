package dev.loginhelp.tests.cluster;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.demo.Mail;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** People who look at pages, log in by the password grant and ask for links, at a steady pace until they are stopped. */
final class MixedLoad {
    private static final int PEOPLE = 5000;
    private static final int CLIENTS = 250;
    private static final int HANDS = 4;
    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(700);
    private static final String PASSWORD = "Right-password-1";

    private final TestRealm realm;
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS);
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger pages = new AtomicInteger();
    private final AtomicInteger calmErrors = new AtomicInteger();
    private final AtomicInteger faultErrors = new AtomicInteger();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private volatile boolean mayFail;
    private volatile boolean over;

    MixedLoad(TestRealm realm) {
        this.realm = realm;
        var people = JsonNodeFactory.instance.objectNode().put("ifResourceExists", "FAIL");
        var users = people.putArray("users");
        for (int i = 0; i < PEOPLE; i++) {
            users.addObject()
                    .put("username", "soak-" + i)
                    .put("email", address(i))
                    .put("enabled", true);
        }
        realm.post("/partialImport", people);
        realm.user("steady").email("steady@example.test").password(PASSWORD).create();
    }

    void start() {
        for (int i = 0; i < HANDS; i++) {
            hands.execute(this::work);
        }
    }

    void stop() {
        over = true;
        hands.shutdown();
        try {
            if (!hands.awaitTermination(2, TimeUnit.MINUTES)) {
                throw new AssertionError("Somebody still waits for an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether errors from now on belong to a fault. */
    void mayFail(boolean changed) {
        mayFail = changed;
    }

    int people() {
        return asked.size();
    }

    /** From how many network addresses they ask. */
    int clients() {
        return CLIENTS;
    }

    int requests() {
        return requests.get();
    }

    int logins() {
        return logins.get();
    }

    int pages() {
        return pages.get();
    }

    int errorsWhenCalm() {
        return calmErrors.get();
    }

    int errorsInFaults() {
        return faultErrors.get();
    }

    /** How many have asked, were answered, and have nothing in their mailbox. */
    int withoutMail() {
        var missing = new HashSet<>(asked);
        realm.inbox().mails().stream().map(Mail::recipient).forEach(missing::remove);
        return missing.size();
    }

    private void work() {
        while (!over) {
            boolean excused = mayFail;
            int number = turn.getAndIncrement();
            try {
                step(number);
            } catch (RuntimeException | AssertionError failed) {
                (excused || mayFail ? faultErrors : calmErrors).incrementAndGet();
                if (!excused && !mayFail) {
                    System.out.println("error when calm: " + failed);
                }
            }
            LockSupport.parkNanos(PACE);
        }
    }

    private void step(int number) {
        switch (number % 3) {
            case 0 -> {
                int person = number / 3;
                // No client asks more often than one may.
                var form = ResetForm.open(realm, "10.1.1." + person % CLIENTS);
                requests.incrementAndGet();
                if (!form.ask(address(person % PEOPLE)).body().contains("name=\"again\"")) {
                    throw new AssertionError("no answer");
                }
                if (person < PEOPLE) {
                    asked.add(address(person));
                }
            }
            case 1 -> {
                realm.tokens().of("steady", PASSWORD);
                logins.incrementAndGet();
            }
            default -> {
                var page = ResetForm.nowhere().get(realm.url("/login-help/checks"));
                if (page.statusCode() != 200 || !page.body().contains("Is your account locked?")) {
                    throw new AssertionError("no page: " + page.statusCode());
                }
                pages.incrementAndGet();
            }
        }
    }

    private static String address(int person) {
        return "soak-" + person + "@example.test";
    }
}
