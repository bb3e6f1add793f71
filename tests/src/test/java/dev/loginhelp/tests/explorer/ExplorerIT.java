package dev.loginhelp.tests.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.secondfactor.AuthenticatorApp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever is entitled and persists gets in, whatever they did before; no page on the way is without a next step, and the
 * server never fails. {@code -Dexplorer.walks=5000 -Dexplorer.seed=7} walks longer, and elsewhere.
 */
@Tag("walks")
class ExplorerIT {
    private static final int WALKS = Integer.getInteger("explorer.walks", 80);
    private static final long SEED = Long.getLong("explorer.seed", 20_261_126L);
    /** So few that nobody meets a limit, which is another test's affair. */
    private static final int WALKS_PER_REALM = 40;

    static LongStream parties() {
        return LongStream.range(0, (WALKS + WALKS_PER_REALM - 1) / WALKS_PER_REALM);
    }

    @ParameterizedTest
    @MethodSource("parties")
    void everybodyWhoIsEntitledGetsIn(long party) {
        var realm = TestRealm.installed()
                .with(Applications::in)
                .with(AuthenticatorApp::tolerateWrongClock)
                .create();
        realm.settings().set("mailsPerMailboxPerHour", "100");
        realm.settings().set("requestsPerClientPerHour", "1000");
        List<String> faults = new ArrayList<>();
        for (long seed = SEED + party * WALKS_PER_REALM; seed < SEED + (party + 1) * WALKS_PER_REALM; seed++) {
            var walk = Walk.of(seed);
            if (!new Expedition(realm, walk).fault().isEmpty()) {
                faults.add(shortest(realm, walk));
                System.out.println(faults.get(faults.size() - 1));
            }
        }
        realm.remove();
        assertThat(faults).as("walks that went wrong").isEmpty();
    }

    private static String shortest(TestRealm realm, Walk walk) {
        var steps = Shrinking.of(
                walk.steps(),
                fewer -> !new Expedition(realm, walk.with(fewer)).fault().isEmpty());
        var shortest = walk.with(steps);
        return shortest + "\n" + new Expedition(realm, shortest).fault();
    }
}
