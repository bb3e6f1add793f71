package dev.loginhelp.tests.climbing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.Ports;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Project;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the pack is not installed in a realm, a server with our jars answers as one without them. */
@Tag("walks")
class SameAsStockIT {
    private static final int STEPS = 100;
    private static final Folder DATA = new Folder(Project.TARGET.resolve("data/same-as-stock"));
    private static final KeycloakServer SERVER =
            new KeycloakServer(Project.stock(), Ports.free(), DATA.path(), Project.LOGINS_AT_ONCE);

    private final Grammar grammar = new Grammar(
            new ServerOperations(Project.distribution().home()).ofRealmAdministration(), Classification.read());

    @BeforeAll
    static void start() {
        DATA.delete();
        SERVER.start();
    }

    @AfterAll
    static void kill() {
        SERVER.kill();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 2, 4, 5, 6, 7, 8})
    void answersAreThoseOfStock(long seed) {
        var walk = grammar.walk(seed, STEPS);
        assertThat(answers(TestRealm::stock, walk)).isEqualTo(answers(SameAsStockIT::onServerWithoutJars, walk));
    }

    @Test
    void answersDifferWhereThePackIs() {
        var walk = Walk.read("USERS\nPUT /users/$grace/groups/$Club\nPUT /users/$grace/groups/$Heads");
        assertThat(answers(TestRealm::installed, walk)).isNotEqualTo(answers(SameAsStockIT::onServerWithoutJars, walk));
    }

    private static TestRealm onServerWithoutJars() {
        return TestRealm.stock().on(() -> SERVER);
    }

    private static List<String> answers(Supplier<TestRealm> kind, Walk walk) {
        try (var stage = new Stage(kind.get(), walk.mix())) {
            return walk.steps().stream()
                    .map(step -> step + " " + stage.perform(step))
                    .toList();
        }
    }
}
