package dev.loginhelp.outbox.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;

class AsciiTest {
    @Test
    void emojiAndLettersAreReadBackAsTheyWereWritten() throws IOException {
        String json = JsonSerialization.writeValueAsString("j\u00fcrgen\ud83d\ude00@\u4f8b\u3048.test \"\\u");
        assertThat(Ascii.json(json)).isEqualTo("\"j\\u00fcrgen\\ud83d\\ude00@\\u4f8b\\u3048.test \\\"\\\\u\"");
        assertThat(JsonSerialization.readValue(Ascii.json(json), String.class))
                .isEqualTo("j\u00fcrgen\ud83d\ude00@\u4f8b\u3048.test \"\\u");
    }

    @Test
    void asciiStaysAsItIs() {
        assertThat(Ascii.json("{\"a\":\"~ b\"}")).isEqualTo("{\"a\":\"~ b\"}");
    }
}
