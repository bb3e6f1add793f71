package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.demo.Reception;
import dev.loginhelp.tests.realm.TestRealm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The time of the answer tells nothing, not even with a mail server that takes its time. A sample is the fastest of eight
 * requests, as an attacker would measure on a busy machine; one rank test looks at the samples, another at every request.
 */
@Isolated
class TimingIT {
    private static final int SAMPLES = 200;
    private static final int TRIES = 8;
    private static final int BLOCK = 20;
    private static final int WARM_UP = 50;

    /** The normal deviate that equal kinds exceed once in 10,000 runs. */
    private static final double CERTAIN = 3.89;

    // Four, because one takes no more than a thousand requests from one client.
    @RegisterExtension
    static final TestRealm north = TestRealm.installed();

    @RegisterExtension
    static final TestRealm east = TestRealm.installed();

    @RegisterExtension
    static final TestRealm south = TestRealm.installed();

    @RegisterExtension
    static final TestRealm west = TestRealm.installed();

    private final List<Double> known = new ArrayList<>();
    private final List<Double> unknown = new ArrayList<>();

    @Test
    void knownAndUnknownAddressesAreAnsweredInTheSameTime() {
        var realms = List.of(north, east, south, west);
        realms.forEach(TimingIT::prepare);
        var forms = realms.stream().map(ResetForm::open).toList();
        IntStream.range(0, WARM_UP).forEach(i -> forms.forEach(form -> form.ask("warm-up-" + i + "@example.test")));

        // In blocks, so that a server that warms up favours neither kind, and in random order within, so that what one
        // request leaves to be done in the background hits both alike.
        var random = new Random(1);
        for (int first = 0; first < SAMPLES * TRIES; first += BLOCK) {
            List<Runnable> block = new ArrayList<>();
            for (int i = first; i < first + BLOCK; i++) {
                var form = forms.get(i % forms.size());
                block.add(measured(form, "known-" + i / forms.size(), known));
                block.add(measured(form, "nobody-" + i / forms.size(), unknown));
            }
            Collections.shuffle(block, random);
            block.forEach(Runnable::run);
        }

        double ofKnown = median(fastest(known));
        double ofUnknown = median(fastest(unknown));
        double ofSamples = z(fastest(known), fastest(unknown));
        double ofAll = z(known, unknown);
        System.out.printf(
                "reset request, SMTP of 300 ms: median known %.2f ms, unknown %.2f ms;"
                        + " rank tests: samples z = %.2f, all requests z = %.2f%n",
                ofKnown, ofUnknown, ofSamples, ofAll);
        assertThat(ofKnown / ofUnknown).isCloseTo(1.0, within(0.05));
        assertThat(Math.abs(ofSamples)).isLessThan(CERTAIN);
        assertThat(Math.abs(ofAll)).isLessThan(CERTAIN);
        realms.forEach(realm -> realm.inbox()
                .await(
                        "a mail for everybody who is known",
                        inbox -> inbox.mails().size() > 5));
        realms.forEach(realm -> realm.inbox().behave(Reception.FRIENDLY));
    }

    private static Runnable measured(ResetForm form, String name, List<Double> times) {
        return () -> {
            long start = System.nanoTime();
            form.ask(name + "@example.test");
            times.add((System.nanoTime() - start) / 1e6);
        };
    }

    private static void prepare(TestRealm realm) {
        realm.settings().set("requestsPerClientPerHour", "1000");
        realm.inbox().behave(Reception.slow(Duration.ofMillis(300)));
        var people = JsonNodeFactory.instance.objectNode().put("ifResourceExists", "FAIL");
        var users = people.putArray("users");
        for (int i = 0; i < SAMPLES * TRIES / 4; i++) {
            users.addObject()
                    .put("username", "known-" + i)
                    .put("email", "known-" + i + "@example.test")
                    .put("enabled", true);
        }
        realm.post("/partialImport", people);
    }

    private static List<Double> fastest(List<Double> times) {
        return IntStream.range(0, SAMPLES)
                .mapToObj(i -> Collections.min(times.subList(TRIES * i, TRIES * (i + 1))))
                .toList();
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** The Mann-Whitney rank test, as a normal deviate. */
    private static double z(List<Double> known, List<Double> unknown) {
        double wins = 0;
        for (double one : known) {
            for (double other : unknown) {
                wins += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        double n = known.size();
        double m = unknown.size();
        return (wins - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
    }
}
