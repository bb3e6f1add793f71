package dev.loginhelp.tests.climbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way up that was found open once, by hand or by {@link RandomWalkIT}. */
@Tag("walks")
class KnownWalksIT {
    private static final Climb INSTALLED = new Climb(TestRealm::installed);
    private static final Climb STOCK = new Climb(TestRealm::stock);

    @ParameterizedTest
    @MethodSource("closed")
    void leadsNowhereWhereThePackIs(String name) {
        assertThat(INSTALLED.go(walk(name)))
                .matches(fall -> !fall.isDeep())
                .as("where the pack is not it leads up")
                .matches(fall -> STOCK.go(fall.walk()).isDeep());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("open")
    void whatIsStillOpenWasSeenToLeadUp(String name) {
        assertThat(STOCK.go(walk(name))).matches(Climb.Fall::isDeep);
    }

    static Stream<String> closed() {
        return KnownWalks.all().keySet().stream().filter(name -> !Open.read().isWalk(name));
    }

    static Stream<String> open() {
        return KnownWalks.all().keySet().stream().filter(Open.read()::isWalk);
    }

    private static Walk walk(String name) {
        return Objects.requireNonNull(KnownWalks.all().get(name));
    }
}
