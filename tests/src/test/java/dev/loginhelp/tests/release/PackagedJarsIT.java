package dev.loginhelp.tests.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each jar as it is handed out. */
class PackagedJarsIT {
    static Stream<Path> jars() {
        return Project.jars().stream();
    }

    @ParameterizedTest
    @MethodSource("jars")
    void jarCarriesVersionLicenceAndNotice(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION))
                    .isEqualTo(System.getProperty("tests.version"));
            assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License");
            assertThat(text(jar, "META-INF/NOTICE")).contains("Login Help for Keycloak");
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void jarHoldsOnlyWhatIsOurs(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            assertThat(jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName))
                    .allMatch(name -> name.matches("(dev/loginhelp|theme/login-help|theme-resources|META-INF)/.+"));
        }
    }

    /** What differs from build to build would be the times first of all. */
    @ParameterizedTest
    @MethodSource("jars")
    void everyEntryHasTheSameTime(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile())) {
            assertThat(jar.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
        }
    }

    @Test
    void imageIsBuiltOfTheseJars() throws IOException {
        assertThat(Files.readString(Project.ROOT.resolve("Dockerfile")))
                .contains("ARG LOGIN_HELP_VERSION=" + Project.version() + "\n");
    }

    private static String text(JarFile jar, String name) throws IOException {
        return new String(jar.getInputStream(jar.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
