package dev.loginhelp.tests.operation;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** People who log in all the time, each in a new browser and then by the password grant, and note what fails. */
final class LoginLoad implements AutoCloseable {
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final TestRealm realm;
    private final ExecutorService threads;
    private int logins;
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile boolean going = true;

    /** They begin at once. */
    LoginLoad(TestRealm realm, List<TestUser> people) {
        this.realm = realm;
        threads = Executors.newFixedThreadPool(people.size());
        for (var person : people) {
            threads.execute(() -> {
                while (going) {
                    logIn(person);
                }
            });
        }
    }

    /** How many logins there were so far, in a browser or by a grant. */
    synchronized int logins() {
        return logins;
    }

    /** Returns when there were so many more; fails after a minute without them. */
    synchronized void awaitMore(int number) throws InterruptedException {
        int wanted = logins + number;
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (logins < wanted) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("Nobody gets in any more: " + failures);
            }
            wait(left);
        }
    }

    /** They go home; what did not work. */
    List<String> failures() throws InterruptedException {
        close();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            failures.add("A login did not end.");
        }
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        going = false;
        threads.shutdown();
    }

    private void logIn(TestUser person) {
        try {
            var page = ResetForm.follow(realm.url("/protocol/openid-connect/auth?client_id=account-console"
                            + "&response_type=code&scope=openid&code_challenge_method=S256&code_challenge="
                            + CHALLENGE + "&redirect_uri=" + realm.url("/account/")))
                    .post(Map.of("username", person.username(), "password", person.password()));
            note(
                    "browser",
                    page.statusCode(),
                    page.uri().getPath(),
                    page.uri().toString().contains("code="));
            var grant = realm.tokens().ask(person.username(), person.password(), Map.of());
            note("grant", grant.status(), grant.body().path("error").asText(), grant.status() == 200);
        } catch (RuntimeException | AssertionError e) {
            failures.add(e.toString());
        }
    }

    private synchronized void note(String way, int status, String more, boolean in) {
        if (in) {
            logins++;
            notifyAll();
        } else {
            failures.add(way + " " + status + " " + more);
        }
    }
}
