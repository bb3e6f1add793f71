package dev.loginhelp.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which Keycloak the pack lets itself be installed. */
class KeycloakReleaseTest {
    @ParameterizedTest
    @CsvSource({
        "26.7.2, TRIED",
        "26.7.3, TRIED",
        "26.7.10, TRIED",
        "26.7.2.redhat-00001, TRIED",
        "26.7.2-rc1, TRIED",
        "26.8.0, UNTRIED",
        "26.10.0, UNTRIED",
        "999.0.0-SNAPSHOT, UNTRIED",
        "nightly, UNTRIED",
        "27.0.0, TOO_NEW",
        "27.0, TOO_NEW",
        "100.0.0, TOO_NEW",
        "26.7.1, TOO_OLD",
        "26.7.0, TOO_OLD",
        "26.7.1.redhat-00009, TOO_OLD",
        "26.6.9, TOO_OLD",
        "26.6.30, TOO_OLD",
        "25.9.9, TOO_OLD",
        "9.9.9, TOO_OLD"
    })
    void itFitsOrItDoesNot(String name, KeycloakRelease.Fit fit) {
        assertThat(new KeycloakRelease(name).fit()).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({"26.7.2, true", "26.8.0, true", "nightly, true", "27.0.0, false", "26.7.1, false"})
    void packMayBeInstalledUnlessItIsKnownNotToFit(String name, boolean supported) {
        assertThat(new KeycloakRelease(name).isSupported()).isEqualTo(supported);
    }

    @Test
    void packIsCompiledAgainstOneOnWhichItMayBeInstalled() {
        assertThat(KeycloakRelease.running().fit())
                .as(KeycloakRelease.running().name())
                .isEqualTo(KeycloakRelease.Fit.TRIED);
    }
}
