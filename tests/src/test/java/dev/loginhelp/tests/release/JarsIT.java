package dev.loginhelp.tests.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.Ports;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with an old jar beside the new one, and an extension that takes our place, starts and says so in words. */
class JarsIT {
    @TempDir
    static Path folder;

    private static List<String> errors = List.of();

    @BeforeAll
    static void startOnce() throws IOException {
        var odd = new OddJars(folder);
        var providers = Project.jars().get(0);
        var themes = Project.jars().get(1);
        var jars = List.of(
                providers, odd.older(providers, "login-help-providers-0.9.0.jar", "0.9.0"), themes, odd.rival());
        var data = new Folder(Project.TARGET.resolve("data/jars"));
        data.delete();
        try (var server = new KeycloakServer(
                Project.distribution(Project.TARGET.resolve("keycloak-odd"), jars), Ports.free(), data.path())) {
            server.start();
            errors = Files.readAllLines(server.log()).stream()
                    .filter(line -> line.contains(" ERROR "))
                    .toList();
        }
    }

    @AfterAll
    static void tidyUp() {
        new Folder(Project.TARGET.resolve("keycloak-odd")).delete();
    }

    @Test
    void oldJarBesideANewOneIsAnErrorThatNamesBoth() {
        assertThat(errors)
                .filteredOn(line -> line.contains("more than once"))
                .singleElement()
                .asString()
                .contains(
                        "login-help-providers-0.9.0.jar (0.9.0)",
                        Project.jars().get(0).getFileName().toString(),
                        "Leave one of them in providers/, run kc.sh build, and start again");
    }

    @Test
    void extensionThatTakesThePlaceOfAGuardIsAnErrorThatNamesIt() {
        assertThat(errors)
                .filteredOn(line -> line.contains("does not run"))
                .singleElement()
                .asString()
                .contains(
                        "dev.loginhelp.guard.credentials.GuardedPasswordsFactory",
                        "keycloak-password",
                        "rival.Rival",
                        "is not guarded");
    }

    @Test
    void nothingElseIsWrong() {
        assertThat(errors).hasSize(2);
    }
}
