package dev.loginhelp.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;

class LetterTest {
    @Test
    void aLetterToAPersonComesOutOfTheDatabaseAsItWentIn() throws IOException {
        assertUnchanged(new Letter("link", "ann-id", null, "ja", Map.of("clientId", "shop", "tabId", "a\"b\\c")));
    }

    @Test
    void aLetterToAMailboxComesOutOfTheDatabaseAsItWentIn() throws IOException {
        assertUnchanged(new Letter("refused", null, "花子@例え.テスト", "zh-CN", Map.of()));
    }

    @Test
    void aRowWithoutNotesIsUnreadableRatherThanALetterWithoutThem() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> JsonSerialization.readValue("{\"kind\":\"link\",\"locale\":\"en\"}", Letter.class));
    }

    private static void assertUnchanged(Letter letter) throws IOException {
        String json = JsonSerialization.writeValueAsString(letter);
        assertThat(JsonSerialization.readValue(json, Letter.class)).isEqualTo(letter);
    }
}
