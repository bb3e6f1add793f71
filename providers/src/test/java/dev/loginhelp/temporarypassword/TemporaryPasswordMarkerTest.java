package dev.loginhelp.temporarypassword;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.models.credential.PasswordCredentialModel;

/** The mark of a temporary password in the stored credential. */
class TemporaryPasswordMarkerTest {
    private static final String KEY = "login-help-temporary-until";

    @Test
    void passwordWithoutMarkHasNoEnd() {
        assertThat(TemporaryPasswordMarker.end(password(Map.of()))).isEmpty();
    }

    @Test
    void markWithoutEndHasNone() {
        assertThat(TemporaryPasswordMarker.end(password(Map.of(KEY, List.of("0")))))
                .isEmpty();
    }

    @Test
    void endIsInSecondsSince1970() {
        assertThat(TemporaryPasswordMarker.end(password(Map.of(KEY, List.of("1700000000")))))
                .hasValue(Instant.ofEpochSecond(1_700_000_000));
    }

    @Test
    void hashedAnewItKeepsItsEndAndTheNewParameters() {
        var former = password(Map.of(KEY, List.of("1700000000"), "memory", List.of("7")));
        var rehashed = password(Map.of("memory", List.of("9")));
        var carried =
                PasswordCredentialModel.createFromCredentialModel(TemporaryPasswordMarker.carry(former, rehashed));
        assertThat(TemporaryPasswordMarker.end(carried)).hasValue(Instant.ofEpochSecond(1_700_000_000));
        assertThat(carried.getPasswordCredentialData().getAdditionalParameters().getFirst("memory"))
                .isEqualTo("9");
    }

    @Test
    void laterMarkIsNotOverwrittenByTheFormerOne() {
        var former = password(Map.of(KEY, List.of("1700000000")));
        var later = password(Map.of(KEY, List.of("1800000000")));
        var carried = PasswordCredentialModel.createFromCredentialModel(TemporaryPasswordMarker.carry(former, later));
        assertThat(TemporaryPasswordMarker.end(carried)).hasValue(Instant.ofEpochSecond(1_800_000_000));
    }

    @Test
    void unmarkedPasswordStaysAsItIs() {
        var rehashed = password(Map.of());
        assertThat(TemporaryPasswordMarker.carry(password(Map.of()), rehashed)).isSameAs(rehashed);
    }

    private static PasswordCredentialModel password(Map<String, List<String>> parameters) {
        return PasswordCredentialModel.createFromValues(
                "argon2", "salt".getBytes(StandardCharsets.UTF_8), 5, parameters, "c29tZQ==");
    }
}
