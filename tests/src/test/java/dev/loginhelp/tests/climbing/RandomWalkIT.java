package dev.loginhelp.tests.climbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Project;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Climbers of every mix of roles try what Keycloak's administration offers: one walk a mix, and as many more as one
 * likes with {@code mvn verify -Pwalks -Dit.test=RandomWalkIT -Dclimbing.walks=900 -Dclimbing.seed=1000}.
 */
@Tag("climbing")
class RandomWalkIT {
    private static final int STEPS = Integer.getInteger("climbing.steps", 400);
    private static final long SEED = Long.getLong("climbing.seed", 0);
    private static final int WALKS = Integer.getInteger("climbing.walks", Mix.values().length);

    private final Grammar grammar = new Grammar(
            new ServerOperations(Project.distribution().home()).ofRealmAdministration(), Classification.read());

    @Test
    void nobodyClimbs() {
        var climb = new Climb(TestRealm::installed);
        var open = Open.read();
        assertThat(seeds(WALKS)).allSatisfy(seed -> {
            var fall = climb.go(open.without(grammar.walk(seed, STEPS)));
            assertThat(fall.isDeep() ? "seed " + seed + ", shortest walk:\n" + climb.shortest(fall) : "")
                    .isEmpty();
            assertThat(fall.lost())
                    .as("steps of seed " + seed + " that nobody walked")
                    .isLessThan(STEPS / 10);
        });
    }

    @Tag("walks")
    @Test
    void climbersComeFarWhereThePackIsNot() {
        var climb = new Climb(TestRealm::stock);
        assertThat(seeds(Mix.values().length))
                .filteredOn(seed -> climb.go(grammar.walk(seed, STEPS)).isDeep())
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void theSameSeedWalksTheSameWay() {
        assertThat(grammar.walk(SEED, STEPS))
                .isEqualTo(grammar.walk(SEED, STEPS))
                .isNotEqualTo(grammar.walk(SEED + Mix.values().length, STEPS));
    }

    private static Long[] seeds(int count) {
        return LongStream.range(SEED, SEED + count).boxed().toArray(Long[]::new);
    }
}
