package dev.loginhelp.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    Path folder = Path.of("");

    private Path jar = Path.of("");
    private Path mark = Path.of("");

    @BeforeEach
    void markWhatWasBuilt() throws IOException {
        jar = Files.writeString(folder.resolve("pack.jar"), "content");
        mark = folder.resolve("built-from.txt");
        of("keycloak-1", "--option").writeTo(mark);
    }

    @Test
    void nothingChangedIsRecognised() {
        assertThat(of("keycloak-1", "--option").isIn(mark)).isTrue();
    }

    @Test
    void everyChangeIsNoticed() throws IOException {
        assertThat(of("keycloak-2", "--option").isIn(mark)).isFalse();
        assertThat(of("keycloak-1", "--other").isIn(mark)).isFalse();
        Files.writeString(jar, "changed");
        assertThat(of("keycloak-1", "--option").isIn(mark)).isFalse();
    }

    @Test
    void copiedOrTouchedKeycloakIsBuiltAgain() throws IOException {
        var home = folder.resolve("keycloak");
        var built = Files.writeString(
                Files.createDirectories(home.resolve("providers")).resolve("pack.jar"), "content");
        var here = of("keycloak-1", "--option").at(home);
        here.writeTo(mark);
        assertThat(of("keycloak-1", "--option").at(home).isIn(mark)).isTrue();
        assertThat(of("keycloak-1", "--option").at(folder.resolve("elsewhere")).isIn(mark))
                .isFalse();
        assertThat(built.toFile().setLastModified(built.toFile().lastModified() + 5_000))
                .isTrue();
        assertThat(of("keycloak-1", "--option").at(home).isIn(mark)).isFalse();
    }

    @Test
    void missingJarSaysWhatToDo() {
        assertThatExceptionOfType(StageFailure.class)
                .isThrownBy(() -> Fingerprint.of("keycloak-1", List.of(folder.resolve("none.jar")), List.of()))
                .withMessageContaining("mvn package");
    }

    private Fingerprint of(String keycloak, String option) {
        return Fingerprint.of(keycloak, List.of(jar), List.of(option));
    }
}
