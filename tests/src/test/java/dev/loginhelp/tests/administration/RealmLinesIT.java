package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Project;
import dev.loginhelp.tests.server.SharedServer;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.util.JsonSerialization;

/** The lines that docs/operations has for realm files, applied by a client that nobody here wrote. */
class RealmLinesIT {
    private static final String NAME = "made-of-lines";

    @RegisterExtension
    static final TestRealm realm =
            TestRealm.stock().with(now -> now.put("loginTheme", "keycloak").put("resetPasswordAllowed", true));

    @Test
    void realmThatIsMadeOfThemHasThePack() throws IOException {
        var lines = Files.readString(Project.ROOT.resolve("docs/operations/realm-lines.json"));
        var file = JsonSerialization.readValue(lines, RealmRepresentation.class);
        file.setRealm(NAME);
        file.setEnabled(true);
        var admin = SharedServer.get().admin();
        try (var client = client()) {
            client.realms().create(file);
            assertThat(admin.get("realms/" + NAME + "/login-help/setup")
                            .path("state")
                            .asText())
                    .isEqualTo("INSTALLED");
            assertThat(admin.get("realms/" + NAME + "/login-help/settings")
                            .path("mailboxDomains")
                            .toString())
                    .isEqualTo("[\"mail.example.com\"]");
            assertThat(admin.get("realms/" + NAME + "/authentication/flows").findValuesAsText("alias"))
                    .contains("browser", "reset credentials", "login-help reset credentials");
        } finally {
            admin.delete("realms/" + NAME);
        }
    }

    @Test
    void fileOfBeforeThePackIsFoundByTheDoctorAndHealedByOneCall() throws IOException {
        var api = Api.of(realm).asServerAdministrator();
        try (var client = client()) {
            var before = client.realm(realm.name()).toRepresentation();
            realm.post(
                    "/login-help/setup", JsonNodeFactory.instance.objectNode().put("loginTheme", "login-help"));
            client.realm(realm.name()).update(before);
        }
        assertThat(api.get("doctor").json().path("findings").findValuesAsText("id"))
                .contains("FLOW_NOT_BOUND", "THEME_WITHOUT_LINK");
        var healed = api.post("setup", "{}").json();
        assertThat(healed.path("changed").valueStream().map(JsonNode::asText))
                .containsExactly("reset-credentials-flow", "loginTheme");
        assertThat(api.get("doctor").json().path("findings").findValuesAsText("id"))
                .doesNotContain("FLOW_NOT_BOUND", "THEME_WITHOUT_LINK");
    }

    private static Keycloak client() {
        return Keycloak.getInstance(SharedServer.get().baseUrl().toString(), "master", "admin", "admin", "admin-cli");
    }
}
