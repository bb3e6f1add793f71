package dev.loginhelp.containers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody builds the image before all has been packaged: no image is better than one with half of the pack. */
class ImageBuildIT {
    @TempDir
    private Path context;

    @ParameterizedTest
    @ValueSource(strings = {"providers", "themes"})
    void missingJarEndsTheBuildWithItsName(String missing) throws IOException {
        for (var jar : Project.jars()) {
            var below = Project.ROOT.relativize(jar.toAbsolutePath().normalize());
            Files.createDirectories(context.resolve(below).getParent());
            // Beside it an older one, as it is left by a build without "clean".
            Files.copy(jar, context.resolve(below).resolveSibling("login-help-" + below.getName(0) + "-0.9.0.jar"));
            if (!below.startsWith(missing)) {
                Files.copy(jar, context.resolve(below));
            }
        }
        Files.copy(Project.ROOT.resolve(".dockerignore"), context.resolve(".dockerignore"));
        var dockerfile = Project.ROOT.resolve("Dockerfile").toString();
        var base = "KEYCLOAK_IMAGE=" + System.getProperty("containers.keycloak");
        assertThatThrownBy(() -> Docker.run(
                        "build",
                        "--build-arg",
                        base,
                        "--tag",
                        "login-help:half",
                        "--file",
                        dockerfile,
                        context.toString()))
                .hasMessageContaining("login-help-%s-%s.jar", missing, Project.version());
    }
}
