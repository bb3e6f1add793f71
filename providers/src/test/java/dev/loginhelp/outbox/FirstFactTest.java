package dev.loginhelp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FirstFactTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PostgreSQL | on conflict (NAMESPACE, ABOUT) do nothing",
                "EnterpriseDB | on conflict (NAMESPACE, ABOUT) do nothing",
                "MariaDB | on duplicate key update EXPIRES_AT = EXPIRES_AT",
                "MySQL | on duplicate key update EXPIRES_AT = EXPIRES_AT",
                "Oracle | insert /*+ ignore_row_on_dupkey_index(LOGIN_HELP_FACT (NAMESPACE, ABOUT)) */ into",
                "Microsoft SQL Server | with (updlock, holdlock)",
                "H2 | key (NAMESPACE, ABOUT)"
            })
    void eachDatabaseHasItsOwnWayToAddARowUnlessItIsThere(String product, String part) {
        assertThat(FirstFact.statement(product)).contains(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PostgreSQL", "MariaDB", "MySQL", "Oracle", "Microsoft SQL Server", "H2"})
    void eachNamesTheSchemaThatKeycloakIsSetTo(String product) {
        assertThat(FirstFact.statement(product)).contains("{h-schema}LOGIN_HELP_FACT");
        assertThat(FirstFact.statement(product)
                        .replace("{h-schema}LOGIN_HELP_FACT", "")
                        .replaceAll("/\\*.*\\*/", ""))
                .doesNotContain("LOGIN_HELP_FACT");
    }
}
