package dev.loginhelp.tests.climbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Project;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Climbers at random find a guard that is missing; what they found, shortened, is printed for docs/climbing.md. */
@Tag("walks")
class FoundWalksIT {
    private static final int STEPS = 160;
    private static final int MOST_WALKS = Integer.getInteger("climbing.most", 12);

    private static BlindServer blind;

    @BeforeAll
    static void start() {
        blind = new BlindServer();
    }

    @AfterAll
    static void stop() {
        blind.close();
    }

    @ParameterizedTest
    @EnumSource
    void aWalkAtRandomComesThroughWhereAGuardIsMissing(Hole hole) {
        var climb = new Climb(() -> TestRealm.installed().on(blind::server));
        var grammar = new Grammar(
                new ServerOperations(Project.distribution().home()).ofRealmAdministration(), Classification.read());
        blind.to(hole.guard() + "|LastWord");
        var found = Mix.seeds(KnownWalks.called(hole.walk()).mix())
                .limit(MOST_WALKS)
                .mapToObj(seed -> climb.go(grammar.walk(seed, STEPS)))
                .filter(Climb.Fall::isDeep)
                .findFirst();
        assertThat(found).isPresent();
        System.out.println(hole + "\n" + climb.shortest(found.get()) + "\n");
    }
}
