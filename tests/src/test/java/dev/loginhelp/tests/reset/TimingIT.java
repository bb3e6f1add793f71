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
 * The time of the answer tells nothing, not even with a mail server that takes its time. A sample is the faster of two
 * requests, as an attacker would measure on a busy machine; the rank test looks at every request.
 */
@Isolated
class TimingIT {
    private static final int SAMPLES = 200;
    private static final int REQUESTS = 2 * SAMPLES;
    private static final int WARM_UP = 100;

    /** The normal deviate that equal kinds exceed once in 10,000 runs. */
    private static final double CERTAIN = 3.89;

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @Test
    void knownAndUnknownAddressesAreAnsweredInTheSameTime() {
        realm.settings().set("requestsPerClientPerHour", "1000");
        importPeople();
        realm.inbox().behave(Reception.slow(Duration.ofMillis(300)));
        var form = ResetForm.open(realm);
        IntStream.range(0, WARM_UP).forEach(i -> form.ask("warm-up-" + i + "@example.test"));

        // In random order, so that what one request leaves to be done in the background hits both kinds alike.
        List<String> addresses = new ArrayList<>();
        IntStream.range(0, REQUESTS).forEach(i -> {
            addresses.add("known-" + i + "@example.test");
            addresses.add("nobody-" + i + "@example.test");
        });
        Collections.shuffle(addresses, new Random(1));
        List<Double> known = new ArrayList<>();
        List<Double> unknown = new ArrayList<>();
        for (var address : addresses) {
            long start = System.nanoTime();
            form.ask(address);
            (address.startsWith("known") ? known : unknown).add((System.nanoTime() - start) / 1e6);
        }

        double ofKnown = median(fasterOfTwo(known));
        double ofUnknown = median(fasterOfTwo(unknown));
        double z = z(known, unknown);
        System.out.printf(
                "reset request, SMTP of 300 ms: median known %.2f ms, unknown %.2f ms, rank test z = %.2f%n",
                ofKnown, ofUnknown, z);
        assertThat(ofKnown / ofUnknown).isCloseTo(1.0, within(0.05));
        assertThat(Math.abs(z)).isLessThan(CERTAIN);
        realm.inbox()
                .await(
                        "a mail for everybody who is known",
                        inbox -> inbox.mails().size() > 5);
        realm.inbox().behave(Reception.FRIENDLY);
    }

    private static void importPeople() {
        var people = JsonNodeFactory.instance.objectNode().put("ifResourceExists", "FAIL");
        var users = people.putArray("users");
        for (int i = 0; i < REQUESTS; i++) {
            users.addObject()
                    .put("username", "known-" + i)
                    .put("email", "known-" + i + "@example.test")
                    .put("enabled", true);
        }
        realm.post("/partialImport", people);
    }

    private static List<Double> fasterOfTwo(List<Double> times) {
        return IntStream.range(0, SAMPLES)
                .mapToObj(i -> Math.min(times.get(2 * i), times.get(2 * i + 1)))
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
