package dev.loginhelp.tests.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pack goes into a realm and out of it while people log in: nobody notices. */
class UninterruptedLoginsIT {
    private static final int TIMES = 10;

    @RegisterExtension
    static final TestRealm realm = TestRealm.stock();

    @Test
    void noLoginFailsWhileThePackIsInstalledAndTakenOut() throws InterruptedException {
        List<TestUser> people = Stream.of("ada", "ben", "cleo")
                .map(name -> realm.user(name).email(name + "@example.test").create())
                .toList();
        try (var crowd = new LoginLoad(realm, people)) {
            crowd.awaitMore(people.size());
            for (int time = 0; time < TIMES; time++) {
                realm.post("/login-help/setup", JsonNodeFactory.instance.objectNode());
                assertThat(state()).isEqualTo("INSTALLED");
                crowd.awaitMore(people.size());
                realm.delete("/login-help/setup");
                assertThat(state()).isEqualTo("NOT_INSTALLED");
                crowd.awaitMore(people.size());
            }
            assertThat(crowd.failures()).isEmpty();
            assertThat(crowd.logins()).isGreaterThanOrEqualTo(TIMES * 2 * people.size());
        }
    }

    private static String state() {
        return realm.get("/login-help/setup").path("state").asText();
    }
}
