package dev.loginhelp.tests.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.Ports;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Keycloak that lacks something which the pack needs does not start, and says in one sentence why. */
class FitIT {
    private static final String CONSTRUCTOR =
            "org.keycloak.credential.PasswordCredentialProvider#<init>(org.keycloak.models.KeycloakSession)";

    @TempDir
    Path folder;

    @AfterEach
    void tidyUp() {
        new Folder(Project.TARGET.resolve("keycloak-unfit")).delete();
    }

    @Test
    void serverWithAnotherConstructorEndsItsStartAndNamesThePackItselfAndWhatToDo() throws IOException {
        var jars = List.of(
                new OddJars(folder).fittingOnly(Project.jars().get(0), CONSTRUCTOR),
                Project.jars().get(1));
        var data = new Folder(Project.TARGET.resolve("data/unfit"));
        data.delete();
        var distribution = Project.distribution(Project.TARGET.resolve("keycloak-unfit"), jars);
        try (var server = new KeycloakServer(distribution, Ports.free(), data.path())) {
            var failure = catchThrowable(server::start);
            assertThat(failure).isNotNull();
            assertThat(Files.readString(server.log()))
                    .containsPattern("Login Help \\S+ does not fit Keycloak \\S+, which has no ")
                    .contains(CONSTRUCTOR, "remove both of its jars, and run kc.sh build");
        }
    }
}
