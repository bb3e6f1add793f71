package dev.loginhelp.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which Keycloak the pack lets itself be installed. */
class KeycloakReleaseTest {
    @ParameterizedTest
    @CsvSource({
        "26.7.2, true",
        "26.7.3, true",
        "26.7.10, true",
        "26.8.0, true",
        "26.10.0, true",
        "27.0.0, true",
        "100.0.0, true",
        "26.7.2.redhat-00001, true",
        "26.7.2-rc1, true",
        "999.0.0-SNAPSHOT, true",
        "nightly, true",
        "26.7.1, false",
        "26.7.0, false",
        "26.7.1.redhat-00009, false",
        "26.6.9, false",
        "26.6.30, false",
        "25.9.9, false",
        "9.9.9, false"
    })
    void oldestOneIsTheFirstThatIsSafe(String name, boolean supported) {
        assertThat(new KeycloakRelease(name).isSupported()).isEqualTo(supported);
    }

    @Test
    void packIsCompiledAgainstOneOnWhichItMayBeInstalled() {
        assertThat(KeycloakRelease.running().isSupported())
                .as(KeycloakRelease.running().name())
                .isTrue();
    }
}
