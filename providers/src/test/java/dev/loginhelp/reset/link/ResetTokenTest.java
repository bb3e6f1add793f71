package dev.loginhelp.reset.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;

class ResetTokenTest {
    @Test
    void aTokenNamesTheLinkAndSaysNothingElseOfIt() throws IOException {
        ResetToken token = new ResetToken("ann-id", 2_000_000_000, "digest", "login", "shop");
        String json = JsonSerialization.writeValueAsString(token);
        assertThat(json).doesNotContain("eml", "@", "pst", "mdt");
        ResetToken read = JsonSerialization.readValue(json, ResetToken.class);
        assertThat(read.getType()).isEqualTo(ResetToken.TYPE);
        assertThat(read.getUserId()).isEqualTo("ann-id");
        assertThat(read.generation()).isEqualTo("digest");
        assertThat(read.isOfShortLink()).isTrue();
        assertThat(read.getIssuedFor()).isEqualTo("shop");
        assertThat(read.getCompoundAuthenticationSessionId()).isEqualTo("login");
        assertThat(read.getExp()).isEqualTo(2_000_000_000L);
    }

    /** As they were written before links were short. */
    @Test
    void aFormerTokenStillCarriesWhatItsLinkStandsOn() throws IOException {
        ResetToken read = JsonSerialization.readValue(
                "{\"exp\":2000000000,\"iat\":1999996400,\"jti\":\"id\",\"iss\":\"https://sso/realms/r\",\"sub\":\"ann-id\","
                        + "\"typ\":\"login-help-reset\",\"azp\":\"shop\",\"nonce\":\"8a1f6f5e-0b6c-4b60-8f6c-1d2b6c0e9a11\",\"asid\":\"login\","
                        + "\"eml\":\"ann@example.test\",\"gen\":\"gen-1\",\"pst\":\"stamp\"}",
                ResetToken.class);
        assertThat(read.isOfShortLink()).isFalse();
        assertThat(read.generation()).isEqualTo("gen-1");
        assertThat(read.passwordStamp()).isEqualTo("stamp");
        assertThat(read.getEmail()).isEqualTo("ann@example.test");
        assertThat(read.authorization()).isNull();
    }
}
