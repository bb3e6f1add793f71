package dev.loginhelp.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody builds the image before all has been packaged: no image is better than one with half of the pack. */
class ImageBuildIT {
    private static final String OLDER = "0.9.0";

    @TempDir
    private Path context;

    @BeforeEach
    void prepare() throws IOException {
        Files.copy(Project.ROOT.resolve(".dockerignore"), context.resolve(".dockerignore"));
        for (var jar : Project.jars()) {
            Files.createDirectories(inContext(jar).getParent());
            Files.copy(jar, inContext(jar));
            // As it is left by a build without "clean".
            Files.copy(jar, older(jar));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"providers", "themes"})
    void missingJarEndsTheBuildWithItsName(String missing) throws IOException {
        for (var jar : Project.jars()) {
            if (inContext(jar).startsWith(context.resolve(missing))) {
                Files.delete(inContext(jar));
            }
        }
        assertThatThrownBy(() -> build("login-help:half"))
                .hasMessageContaining("login-help-%s-%s.jar", missing, Project.version());
    }

    @Test
    void jarsOfTheVersionThatIsNamedAreCopiedAndNoOthers() {
        var image = "login-help:older";
        build(image, "--build-arg", "LOGIN_HELP_VERSION=" + OLDER);
        assertThat(Docker.run(
                                "run",
                                "--rm",
                                "--network",
                                "none",
                                "--entrypoint",
                                "bash",
                                image,
                                "-c",
                                "echo /opt/keycloak/providers/*.jar")
                        .strip())
                .isEqualTo("/opt/keycloak/providers/login-help-providers-0.9.0.jar"
                        + " /opt/keycloak/providers/login-help-themes-0.9.0.jar");
    }

    private void build(String image, String... more) {
        var arguments = List.of(
                "build",
                "--build-arg",
                "KEYCLOAK_IMAGE=" + System.getProperty("containers.keycloak"),
                "--tag",
                image,
                "--file",
                Project.ROOT.resolve("Dockerfile").toString());
        Docker.run(Stream.of(arguments.stream(), Stream.of(more), Stream.of(context.toString()))
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private Path inContext(Path jar) {
        return context.resolve(Project.ROOT.relativize(jar.toAbsolutePath().normalize()));
    }

    private Path older(Path jar) {
        var name = String.valueOf(jar.getFileName()).replace(Project.version(), OLDER);
        return inContext(jar).resolveSibling(name);
    }
}
