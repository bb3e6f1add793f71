package dev.loginhelp.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.util.JsonSerialization;

class QueuedMailTest {
    @Test
    void aMailToAPersonComesOutOfTheDatabaseAsItWentIn() throws IOException {
        assertUnchanged(new QueuedMail("link", "ann-id", null, "ja", Map.of("clientId", "shop", "tabId", "a\"b\\c")));
    }

    @Test
    void aMailToAMailboxComesOutOfTheDatabaseAsItWentIn() throws IOException {
        assertUnchanged(new QueuedMail("refused", null, "花子@例え.テスト", "zh-CN", Map.of()));
    }

    @Test
    void aRowWithoutNotesIsUnreadableRatherThanALetterWithoutThem() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(
                        () -> JsonSerialization.readValue("{\"kind\":\"link\",\"locale\":\"en\"}", QueuedMail.class));
    }

    private static void assertUnchanged(QueuedMail mail) throws IOException {
        String json = JsonSerialization.writeValueAsString(mail);
        assertThat(JsonSerialization.readValue(json, QueuedMail.class)).isEqualTo(mail);
    }
}
