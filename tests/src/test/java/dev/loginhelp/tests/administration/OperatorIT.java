package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loginhelp.demo.Scripts;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The one-line commands of docs/install.md, with Keycloak's own {@code kcadm.sh}. */
class OperatorIT {
    private static final Scripts SCRIPTS = new Scripts(Project.distribution());

    @RegisterExtension
    static final TestRealm realm = TestRealm.stock();

    @Test
    void installsChangesExaminesAndTakesOut() throws IOException {
        var config = Project.TARGET.resolve("kcadm-" + realm.name() + ".config");
        kcadm(
                config.toString(),
                "config",
                "credentials",
                "--server=" + realm.server().baseUrl(),
                "--realm=master",
                "--user=admin",
                "--password=admin");
        kcadm(config.toString(), "create", "login-help/setup", "-r", realm.name(), "-b", "{}");
        assertThat(realm.get("/login-help/setup").path("state").asText()).isEqualTo("INSTALLED");

        kcadm(config.toString(), "update", "login-help/settings", "-r", realm.name(), "-s", "resetLinkLifespan=1800");
        assertThat(realm.settings().get("resetLinkLifespan")).containsExactly("1800");

        var findings =
                new ObjectMapper().readTree(kcadm(config.toString(), "get", "login-help/doctor", "-r", realm.name()));
        assertThat(findings.path("findings").findValuesAsText("id")).contains("THEME_WITHOUT_LINK");

        kcadm(config.toString(), "delete", "login-help/setup", "-r", realm.name());
        assertThat(realm.get("/login-help/setup").path("state").asText()).isEqualTo("NOT_INSTALLED");
        Files.delete(config);
    }

    private static String kcadm(String config, String... arguments) {
        return SCRIPTS.kcadm(Stream.concat(Stream.of(arguments), List.of("--config", config).stream())
                .toArray(String[]::new));
    }
}
