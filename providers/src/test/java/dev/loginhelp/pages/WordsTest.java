package dev.loginhelp.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.eligibility.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    // Keys that code puts together from a prefix: a reason, a rule of the password policy, a mail, a setting.
    private static final Pattern PUT_TOGETHER =
            Pattern.compile("loginHelp(Reason_\\w+|Policy_\\w+|Mail\\w+Subject|Setting_\\w+|SecondFactor_[\\w-]+)");
    private static final Words ENGLISH = Words.english();

    static List<Words> languages() {
        return Words.all();
    }

    @Test
    void everyKeyInATemplateHasWords() {
        assertThat(ENGLISH.keys()).containsAll(Sources.keysInTemplates());
        assertThat(Sources.keysInTemplates())
                .contains("loginHelpLink", "loginHelpMailLinkIntro", "loginHelpChangeTitle");
    }

    @Test
    void everyNameInTheCodeIsAKeyOrGoesToATemplate() {
        Set<String> unknown = new TreeSet<>(Sources.namesInJava());
        unknown.removeAll(Sources.namesInTemplates());
        unknown.removeIf(name -> ENGLISH.keys().stream().anyMatch(key -> key.startsWith(name)));
        unknown.remove("loginHelpSetting_");
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyKeyInTheConsoleHasWords() {
        Set<String> without = new TreeSet<>(Sources.namesInConsole());
        without.removeIf(name -> name.endsWith("_")
                ? ENGLISH.keys().stream().anyMatch(key -> key.startsWith(name))
                : ENGLISH.keys().contains(name));
        without.remove("loginHelpConsole"); // what every one of them begins with
        assertThat(without).isEmpty();
        assertThat(Sources.namesInConsole()).contains("loginHelpConsoleTitle", "loginHelpConsoleSetting_");
    }

    @Test
    void noWordsAreNeverSeen() {
        Set<String> unseen = new TreeSet<>(ENGLISH.keys());
        unseen.removeAll(Sources.keysInTemplates());
        unseen.removeAll(Sources.namesInJava());
        unseen.removeIf(PUT_TOGETHER.asMatchPredicate());
        unseen.removeIf(WordsTest::isSeenInTheConsole);
        assertThat(unseen).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasTheSameKeys(Words language) {
        assertThat(language.keys()).isEqualTo(ENGLISH.keys());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextIsEmpty(Words language) {
        assertThat(language.keys()).noneMatch(key -> language.text(key).isBlank());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void placeholdersAreTheSameInEveryLanguage(Words language) {
        assertThat(ENGLISH.keys())
                .allSatisfy(key -> assertThat(language.placeholders(key)).isEqualTo(ENGLISH.placeholders(key)));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPlaceholderOfATextIsFilledAndNoApostropheIsLost(Words language) {
        assertThat(language.keys()).allSatisfy(key -> {
            String text = language.text(key);
            String shown = language.format(key).format(new Object[] {5, 6});
            assertThat(shown).doesNotContain("{").doesNotContain("}");
            assertThat(apostrophes(text)).as("written twice").isEqualTo(2 * apostrophes(shown));
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void wordsHaveNoMarkup(Words language) {
        assertThat(language.keys())
                .allSatisfy(key -> assertThat(language.text(key)).doesNotContainPattern("</?[a-zA-Z]|&\\w+;"));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasASentence(Reason reason) {
        assertThat(ENGLISH.keys()).contains("loginHelpReason_" + reason.name());
    }

    @Test
    void theEnglishFileSaysWhenEachTextIsSeen() {
        List<String> lines = Arrays.asList(Sources.read(ENGLISH.file()).split("\n", -1));
        assertThat(ENGLISH.keys()).allSatisfy(key -> {
            int line = lines.indexOf(key + "=" + ENGLISH.text(key));
            assertThat(line).isPositive();
            assertThat(lines.get(line - 1)).startsWith("# ");
        });
    }

    private static boolean isSeenInTheConsole(String key) {
        return Sources.namesInConsole().stream()
                .anyMatch(name -> name.endsWith("_") ? key.startsWith(name) : key.equals(name));
    }

    private static long apostrophes(String text) {
        return text.chars().filter(c -> c == '\'').count();
    }
}
