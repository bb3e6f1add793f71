package dev.loginhelp.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.tests.server.SharedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Both jars in the server: found, loaded and without complaint. */
class ServerIT {
    @Test
    void serverKnowsTheTheme() {
        var themes = SharedServer.get().admin().get("serverinfo").path("themes");
        assertThat(themes.path("login").findValuesAsText("name")).contains("login-help");
        assertThat(themes.path("email").findValuesAsText("name")).contains("login-help");
    }

    @Test
    void serverSaysWhichVersionsOfBothJarsItRuns() {
        var version = System.getProperty("tests.version");
        var shown = SharedServer.get()
                .admin()
                .get("serverinfo")
                .at("/providers/login-help-settings/providers/login-help/operationalInfo");
        assertThat(shown.path("Login Help").asText()).isEqualTo(version);
        assertThat(shown.path("Login Help themes").asText()).isEqualTo(version);
    }

    @Test
    void serverRunsTheVersionUnderTest() {
        JsonNode system = SharedServer.get().admin().get("serverinfo").path("systemInfo");
        var archive = Path.of(System.getProperty("tests.distribution")).getFileName();
        assertThat(archive)
                .hasToString("keycloak-quarkus-dist-%s.zip"
                        .formatted(system.path("version").asText()));
    }

    @Test
    void serverStartsWithoutAnError() throws IOException {
        var log = Files.readString(SharedServer.get().log());
        int end = log.indexOf("Bootstrap completed");
        var start = end < 0 ? log : log.substring(0, end);
        assertThat(start).contains("Keycloak").doesNotContain(" ERROR ");
    }
}
