package dev.loginhelp.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.PrivateServer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server that loses its power comes back with everything it knew. */
class RestartIT {
    @RegisterExtension
    @Order(1)
    static final PrivateServer server = new PrivateServer("restart");

    @RegisterExtension
    @Order(2)
    static final TestRealm realm = TestRealm.installed().on(server);

    @Test
    void personSurvivesAPowerFailure() {
        var emma = realm.user("emma").email("emma@example.test").create();
        server.get().kill();
        server.get().start();
        assertThat(emma.now().path("email").asText()).isEqualTo("emma@example.test");
        assertThat(emma.token()).isNotEmpty();
    }
}
