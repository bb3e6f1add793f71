package dev.loginhelp.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
    // Keys that code puts together from names that it keeps to itself: the rules of the password policy, the kinds of
    // second factors, the parts of an installation. Those of the names that are no secret are in Composed.
    private static final Pattern PUT_TOGETHER = Pattern.compile(
            "loginHelp(Policy_\\w+|SecondFactor_[a-z-]+|Setup_[a-z-]+_(MISSING|INSTALLED|INCOMPLETE|NOT_BOUND))");
    // A name in the code that is no key but what keys begin with.
    private static final Pattern BEGINNING = Pattern.compile("\\w+_|loginHelpMail");
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
        unknown.removeAll(ENGLISH.keys());
        unknown.remove("loginHelpDeskMessage"); // a text of the realm's own, above the form for a request
        unknown.removeIf(name ->
                BEGINNING.matcher(name).matches() && ENGLISH.keys().stream().anyMatch(key -> key.startsWith(name)));
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
        assertThat(Sources.namesInConsole()).contains("loginHelpConsoleTitle", "loginHelpSetting_");
    }

    @Test
    void noWordsAreNeverSeen() {
        Set<String> unseen = new TreeSet<>(ENGLISH.keys());
        unseen.removeAll(Composed.keys());
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

    @Test
    void everyKeyThatIsPutTogetherHasWords() {
        assertThat(ENGLISH.keys()).containsAll(Composed.keys());
        assertThat(Composed.keys())
                .contains(
                        "loginHelpReason_DISABLED",
                        "loginHelpAdminRemedy_DISABLED",
                        "loginHelpRefusal_MALFORMED",
                        "loginHelpSetting_mailboxDomains_help",
                        "loginHelpDoctor_NO_SMTP_remedy",
                        "loginHelpMailPasswordChangedSubject");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noKeyIsWrittenTwiceAndAllAreInTheOrderOfTheEnglishFile(Words language) {
        assertThat(language.keysAsWritten()).isEqualTo(ENGLISH.keysAsWritten()).doesNotHaveDuplicates();
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
                .anyMatch(name -> name.endsWith("_")
                        ? key.startsWith(name) && isSaidInTheConsole(key.substring(name.length()))
                        : key.equals(name));
    }

    /** What a module puts behind the beginning of a key, it must say somewhere. */
    private static boolean isSaidInTheConsole(String word) {
        Pattern whole = Pattern.compile("\\b" + Pattern.quote(word) + "\\b");
        return Sources.consoleModules().stream()
                .anyMatch(module -> whole.matcher(Sources.read(module)).find());
    }

    private static long apostrophes(String text) {
        return text.chars().filter(c -> c == '\'').count();
    }
}
