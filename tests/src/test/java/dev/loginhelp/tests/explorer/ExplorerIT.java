package dev.loginhelp.tests.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * People who are entitled and persist get in, whatever they did before; no page on the way is without a next step, the
 * server never fails, and a stranger never sees whether an account exists. {@code -Dexplorer.walks=5000
 * -Dexplorer.seed=7} walks longer, and elsewhere.
 */
@Tag("walks")
class ExplorerIT {
    private static final int WALKS = Integer.getInteger("explorer.walks", 80);
    private static final long SEED = Long.getLong("explorer.seed", 20_261_126L);

    /** So few that nobody meets a limit, which is another test's affair. */
    private static final int WALKS_PER_LAND = 300;

    @ParameterizedTest
    @EnumSource(Terrain.class)
    void everybodyWhoIsEntitledGetsIn(Terrain terrain) {
        explore(terrain, Walk::of, (land, walk) -> new Expedition(land, walk).fault());
    }

    @ParameterizedTest
    @EnumSource(Terrain.class)
    void strangersSeeTheSameWhetherOrNotThereIsAnAccount(Terrain terrain) {
        explore(terrain, Walk::ofStranger, (land, walk) -> new Twins(land, walk).fault());
    }

    private static void explore(Terrain terrain, LongFunction<Walk> walks, Exploration exploration) {
        List<String> faults = new ArrayList<>();
        for (long from = SEED; from < SEED + WALKS; from += WALKS_PER_LAND) {
            var land = Land.of(terrain);
            LongStream.range(from, Math.min(from + WALKS_PER_LAND, SEED + WALKS))
                    .filter(seed -> seed % Terrain.values().length == terrain.ordinal())
                    .mapToObj(walks)
                    .map(walk -> fault(walk, each -> exploration.fault(land, each)))
                    .filter(fault -> !fault.isEmpty())
                    .peek(fault -> System.out.println(terrain + ": " + fault))
                    .forEach(faults::add);
            land.remove();
        }
        assertThat(faults).as("walks that went wrong").isEmpty();
    }

    /** Empty if there is none; else what happened, and the shortest walk on which it happens again. */
    private static String fault(Walk walk, Function<Walk, String> exploration) {
        var fault = exploration.apply(walk);
        if (fault.isEmpty()) {
            return "";
        }
        var shortest = walk.with(Shrinking.of(
                walk.steps(), fewer -> !exploration.apply(walk.with(fewer)).isEmpty()));
        return "%s%n%s%nshortest: %s%n%s".formatted(walk, fault, shortest, exploration.apply(shortest));
    }

    private interface Exploration {
        String fault(Land land, Walk walk);
    }
}
