package dev.loginhelp.reset.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.loginhelp.account.EmailAddress;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResetRequestTest {
    private static final ResetRequest FULL = new ResetRequest(
            "花子@例え.テスト",
            "https://sso.example.test/auth/",
            "pt-BR",
            "2001:db8::1",
            "shop \"1\"",
            "tab",
            "eyJydSI6Imh0dHBzOi8vc2hvcCJ9",
            "root.tab.client",
            Map.of("at", "2026-11-26T01:02:03Z"));

    @Test
    void aRequestComesOutOfTheDatabaseAsItWentIn() throws IOException {
        assertThat(ResetRequest.parse(FULL.toJson())).isEqualTo(FULL);
        assertThat(FULL.readings()).containsExactly(new EmailAddress("花子@例え.テスト"));
    }

    @Test
    void whatARequestLacksItLacksAfterwardsToo() throws IOException {
        ResetRequest bare =
                new ResetRequest("ann@example.test", "https://sso/", "en", null, "shop", "tab", null, "login", null);
        assertThat(ResetRequest.parse(bare.toJson())).isEqualTo(bare);
    }

    @Test
    void allWaysToTypeAMailboxCountAsOne() {
        assertThat(typed("\uff41nn@b\u00fccher.example").mailbox())
                .isEqualTo(typed("ann@xn--bcher-kva.example").mailbox());
    }

    private static ResetRequest typed(String address) {
        return new ResetRequest(address, "https://sso/", "en", null, "shop", "tab", null, "login", null);
    }

    @Test
    void theDatabaseGetsNothingThatIsNotARequestsOwn() {
        assertThat(FULL.toJson()).doesNotContain("email").doesNotContain("domain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"ann@example.test\"", "{\"unheard\":1}"})
    void anUnreadableRowIsAnError(String json) {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> ResetRequest.parse(json));
    }
}
