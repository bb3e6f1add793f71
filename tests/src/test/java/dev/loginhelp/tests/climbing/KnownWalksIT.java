package dev.loginhelp.tests.climbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way up that was found open once, by hand or by {@link RandomWalkIT}. */
@Tag("climbing")
class KnownWalksIT {
    private static final Climb INSTALLED = new Climb(TestRealm::installed);
    private static final Climb STOCK = new Climb(TestRealm::stock);

    /** One after the other in one realm: a walk that leads nowhere leaves nothing that the next one could use. */
    @ParameterizedTest
    @MethodSource("mixes")
    void leadNowhereWhereThePackIs(Mix mix) {
        try (var stage = INSTALLED.stage(mix)) {
            var start = Sight.of(stage);
            assertThat(KnownWalks.of(mix).entrySet())
                    .allSatisfy(walk -> assertThat(Climb.on(stage, start, walk.getValue()))
                            .as(walk.getKey())
                            .matches(fall -> !fall.isDeep()));
            assertThat(Logins.wrongIn(stage)).isEmpty();
        }
    }

    @Tag("walks")
    @ParameterizedTest
    @MethodSource("names")
    void leadsUpWhereThePackIsNot(String name) {
        assertThat(STOCK.go(KnownWalks.called(name))).matches(Climb.Fall::isDeep);
    }

    static Stream<Mix> mixes() {
        return Stream.of(Mix.values()).filter(mix -> !KnownWalks.of(mix).isEmpty());
    }

    static Stream<String> names() {
        return KnownWalks.all().keySet().stream();
    }
}
