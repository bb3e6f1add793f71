package dev.loginhelp.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureMessageTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ja, de, ja, en|de|ja",
                "fr, de, de, en|de|ja",
                "fr, -, en, en|de|ja",
                "fr, es, -, en|de|ja",
                "pt-BR, de, pt-BR, pt|pt-BR|de",
                "pt-BR, de, pt, pt|de",
                "pt-BR, de, de, en|de",
                "de, de, -, en",
                "de, -, en, en"
            })
    void theMessageIsInThePagesLanguageElseTheRealmsElseThereIsNone(
            String page, @Nullable String realm, @Nullable String found, String written) {
        Map<String, Map<String, String>> texts = new HashMap<>();
        for (String tag : written.split("\\|", -1)) {
            texts.put(tag, Map.of(FailureMessage.KEY, tag));
        }
        assertThat(message(page, realm, texts)).isEqualTo(Optional.ofNullable(found));
    }

    @Test
    void aBlankMessageIsNone() {
        Map<String, Map<String, String>> texts =
                Map.of("ja", Map.of(FailureMessage.KEY, " \n"), "en", Map.of(FailureMessage.KEY, "Call 4711"));
        assertThat(message("ja", "en", texts)).contains("Call 4711");
    }

    @Test
    void otherTextsOfTheRealmAreNoMessage() {
        assertThat(message("en", "en", Map.of("en", Map.of("loginTitle", "Welcome"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "{", "{0}", "<script>alert(1)</script>", "\u202eright to left", "${user}"})
    void theMessageIsReadAsItWasWritten(String words) {
        assertThat(message("en", "en", Map.of("en", Map.of(FailureMessage.KEY, words))))
                .contains(words);
    }

    @Test
    void aMessageIsCutAtItsLongest() {
        assertThat(written("x".repeat(4000))).hasSize(4000);
        assertThat(written("x".repeat(5000))).isEqualTo("x".repeat(4000));
    }

    @Test
    void aMessageIsNeverCutThroughACharacter() {
        assertThat(written("x".repeat(3999) + "\ud83d\ude00" + "x")).isEqualTo("x".repeat(3999));
    }

    private static String written(String words) {
        return message("en", "en", Map.of("en", Map.of(FailureMessage.KEY, words)))
                .orElseThrow();
    }

    private static Optional<String> message(
            String page, @Nullable String realm, Map<String, Map<String, String>> texts) {
        return new FailureMessage(StubRealm.with(realm, texts)).in(Locale.forLanguageTag(page));
    }
}
