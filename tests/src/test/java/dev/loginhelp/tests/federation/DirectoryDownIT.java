package dev.loginhelp.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The directory is down for a while: Keycloak shows its people as disabled, which nobody must be told. */
class DirectoryDownIT {
    @Order(1)
    @RegisterExtension
    static final Directory directory = new Directory();

    @Order(2)
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    private static final Branch STAFF = directory.branch("staff").person("dora");

    @Test
    void peopleOfTheDirectoryGetTheirLinkWhenItIsBackAndTheOthersAtOnce() {
        STAFF.federate(realm, "WRITABLE", Map.of());
        STAFF.known(realm, "dora");
        // Whom Keycloak remembers it does not look up again, and knows to be well.
        realm.post("/clear-user-cache", JsonNodeFactory.instance.objectNode());
        var local = realm.user("lou").email("lou@example.test").create();
        directory.down();
        assertThat(ResetForm.open(realm).ask(STAFF.address("dora")).statusCode())
                .isEqualTo(200);
        ResetForm.open(realm).ask(local.email());
        realm.noMailFor(STAFF.address("dora"), realm.inbox().await(local.email()));

        directory.up();
        assertThat(realm.inbox().await(STAFF.address("dora")).link()).contains("/login-help/link/");
        assertThat(realm.events().of("RESET_PASSWORD_ERROR")).isEmpty();
    }
}
