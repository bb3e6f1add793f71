package dev.loginhelp.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.release.KeycloakRelease;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityCheckTest {
    @ParameterizedTest
    @CsvSource({"26.7.2, true", "26.7.3, true", "26.7.4, false", "26.7.5, false", "26.8.0, false", "999-SNAPSHOT, false"
    })
    void impersonationIsARiskOnlyWhereMastersCanBePlayed(String release, boolean risk) {
        var roles = AuthorityCheck.climbing(new KeycloakRelease(release)).toList();
        assertThat(roles.contains("impersonation")).isEqualTo(risk);
        assertThat(roles).contains("manage-realm", "manage-clients", "create-client", "manage-identity-providers");
    }
}
