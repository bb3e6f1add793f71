package dev.loginhelp.tests.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.tests.realm.TestRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The pack is installed on a Keycloak in which nobody's account can be taken over through the reset flow, and on no
 * other: run it with {@code -Dkeycloak.server.version=26.7.1} to see the refusal.
 */
class ReleaseIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.stock();

    @Test
    void installsExactlyWhereTheReleaseIsSafe() {
        var version = realm.server()
                .admin()
                .get("serverinfo")
                .path("systemInfo")
                .path("version")
                .asText();
        boolean safe = !version.startsWith("26.7.0") && !version.startsWith("26.7.1");
        var before = Picture.of(realm);

        var answer = realm.ask("POST", "/login-help/setup", JsonNodeFactory.instance.objectNode());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(safe ? 200 : 409);
        var setup = realm.get("/login-help/setup");
        assertThat(setup.path("supported").asBoolean()).isEqualTo(safe);
        assertThat(setup.path("keycloakVersion").asText()).isEqualTo(version);
        assertThat(setup.path("state").asText()).isEqualTo(safe ? "INSTALLED" : "NOT_INSTALLED");
        assertThat(Picture.of(realm).equals(before)).isEqualTo(!safe);
        assertThat(answer.body().contains("KEYCLOAK_TOO_OLD")
                        && answer.body().contains(version)
                        && answer.body().contains("26.7.2"))
                .isEqualTo(!safe);
        assertThat(realm.get("/login-help/doctor")
                        .path("findings")
                        .findValuesAsText("id")
                        .contains("KEYCLOAK_TOO_OLD"))
                .isEqualTo(!safe);
    }
}
