package dev.loginhelp.reset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;

class ResetTokenTest {
    @Test
    void aTokenCarriesWhatTheLinkStandsOrFallsWith() throws IOException {
        ResetToken token = new ResetToken("ann-id", 2_000_000_000, "gen-1", "stamp", "login", "shop", null);
        token.setEmail("ann@example.test");
        ResetToken read = JsonSerialization.readValue(JsonSerialization.writeValueAsString(token), ResetToken.class);
        assertThat(read.getType()).isEqualTo(ResetToken.TYPE);
        assertThat(read.getUserId()).isEqualTo("ann-id");
        assertThat(read.generation()).isEqualTo("gen-1");
        assertThat(read.passwordStamp()).isEqualTo("stamp");
        assertThat(read.getIssuedFor()).isEqualTo("shop");
        assertThat(read.getEmail()).isEqualTo("ann@example.test");
        assertThat(read.getCompoundAuthenticationSessionId()).isEqualTo("login");
        assertThat(read.getExp()).isEqualTo(2_000_000_000L);
    }
}
