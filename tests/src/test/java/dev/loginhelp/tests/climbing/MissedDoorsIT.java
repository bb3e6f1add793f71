package dev.loginhelp.tests.climbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of climbers where a guard is missing. Without the second net they arrive, and the climbing test sees it;
 * with it they are stopped at the commit, although every guard of the first net is out.
 */
@Tag("walks")
class MissedDoorsIT {
    private static final String FIRST_NET = "StoreWrites|Departures|PasswordGuard";
    private static final String SECOND_NET = "LastWord";

    private static BlindServer blind;
    private static Climb climb;

    @BeforeAll
    static void start() {
        blind = new BlindServer();
        climb = new Climb(() -> TestRealm.installed().on(blind::server));
    }

    @AfterAll
    static void stop() {
        blind.close();
    }

    @AfterEach
    void see() {
        blind.toNothing();
    }

    @ParameterizedTest
    @EnumSource
    void theClimbingTestSeesWhatAMissingGuardLetsThrough(Hole hole) {
        blind.to(hole.guard() + "|" + SECOND_NET);
        assertThat(climb.go(KnownWalks.called(hole.walk()))).matches(Climb.Fall::isDeep);
    }

    @ParameterizedTest
    @MethodSource("mixes")
    void whatAllGuardsMissedIsStoppedAtTheCommit(Mix mix) {
        try (var stage = climb.stage(mix)) {
            var start = Sight.of(stage);
            blind.to(FIRST_NET);
            assertThat(KnownWalks.of(mix).entrySet()).allSatisfy(walk -> {
                var before = blind.stoppedAtTheCommit();
                assertThat(Climb.on(stage, start, walk.getValue()))
                        .as(walk.getKey())
                        .matches(fall -> !fall.isDeep())
                        .matches(fall -> fall.statuses().contains(403));
                assertThat(blind.stoppedAtTheCommit()).as(walk.getKey()).isGreaterThan(before);
            });
        }
    }

    static Stream<Mix> mixes() {
        return Stream.of(Mix.values()).filter(mix -> !KnownWalks.of(mix).isEmpty());
    }
}
