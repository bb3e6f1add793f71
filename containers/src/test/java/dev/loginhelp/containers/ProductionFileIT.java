package dev.loginhelp.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The override that {@code docs/production.md} shows, cut out of the page and laid over the demo's compose file. Docker
 * merges the two; nothing is started.
 */
class ProductionFileIT {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Map<String, String> SECRETS =
            Map.of("KC_DB_PASSWORD", "operators-database", "KC_BOOTSTRAP_ADMIN_PASSWORD", "operators-administrator");

    @TempDir
    private Path folder;

    @BeforeEach
    void cutOutOfThePage() throws IOException {
        var blocks = BLOCK.matcher(Files.readString(Project.ROOT.resolve("docs/production.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).hasSize(1);
        Files.writeString(override(), blocks.get(0));
    }

    @Test
    void keycloakAloneIsLeft() {
        var config = merged(SECRETS).config();
        assertThat(config.path("services").fieldNames()).toIterable().containsExactly("keycloak");
        assertThat(config.path("volumes")).isEmpty();
        assertThat(config.path("services").path("keycloak").path("depends_on")).isEmpty();
    }

    @Test
    void nothingOfTheDemoIsLeft() {
        var keycloak = keycloak();
        assertThat(keycloak.path("image").asText()).startsWith("registry.example.com/");
        assertThat(keycloak.path("build").isMissingNode()).isTrue();
        assertThat(keycloak.path("command")).extracting(JsonNode::asText).containsExactly("start", "--optimized");
        assertThat(keycloak.path("volumes")).isEmpty();
        assertThat(keycloak.toString()).doesNotContain("mailpit", "//postgres", "realm-export", "localhost:8080");
    }

    @Test
    void everyPasswordIsTheOperators() {
        var passwords = keycloak().path("environment").properties().stream()
                .filter(variable -> variable.getKey().contains("PASSWORD"))
                .toList();
        assertThat(passwords)
                .hasSameSizeAs(SECRETS.keySet())
                .allSatisfy(
                        variable -> assertThat(variable.getValue().asText()).isEqualTo(SECRETS.get(variable.getKey())));
    }

    @Test
    void withoutPasswordsItIsRefused() {
        for (var given : SECRETS.entrySet()) {
            assertThatThrownBy(() -> merged(Map.ofEntries(given)).config())
                    .hasMessageContaining("set it in the environment");
        }
    }

    @Test
    void whatTheImageIsHeldToStays() {
        var keycloak = keycloak();
        assertThat(keycloak.path("read_only").asBoolean()).isTrue();
        assertThat(keycloak.path("cap_drop")).extracting(JsonNode::asText).containsExactly("ALL");
        assertThat(keycloak.path("tmpfs")).hasSize(3);
        assertThat(keycloak.path("healthcheck").path("test")).isNotEmpty();
    }

    private JsonNode keycloak() {
        return merged(SECRETS).service("keycloak");
    }

    private Compose merged(Map<String, String> environment) {
        return new Compose("login-help-production", environment).under(override());
    }

    private Path override() {
        return folder.resolve("docker-compose.production.yml");
    }
}
