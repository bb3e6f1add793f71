package dev.loginhelp.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How texts speak: one word for one thing, of people without gender, and right where there is one of a thing. */
class PlainWordsTest {
    private static final Words ENGLISH = Words.english();
    private static final Pattern GENDERED = Pattern.compile("\\b(he|his|him|himself|she|her|hers|whoever)\\b");
    // The realm is called master; the rank is master administrator.
    private static final Pattern MASTER_ALONE = Pattern.compile("(?<!realm )\\bmasters?\\b(?! administrator)");
    private static final Pattern BREAKABLE =
            Pattern.compile("[ \\u202f][:;?!»%]|«[ \\u202f]|«(?!\\u00a0)|(?<!\\u00a0)»");
    // Between two numbers: "1 of 7", "from 1 to 5".
    private static final Pattern ONE_OF_THEM =
            Pattern.compile("(?<![\\p{L}\\d.])1 (?!(?:of|to|von|bis|sur|à|de|a|ein|sein)\\b)(\\p{L}+)");
    private static final List<Integer> COUNTS = List.of(0, 1, 2, 5);

    static List<Words> languages() {
        return Words.all();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextUsesTheTermsOfTheTable(Words language) {
        Map<String, String> others = new TreeMap<>();
        Terms.in(language)
                .forEach((english, terms) -> ENGLISH.keys().stream()
                        .filter(key -> speaksOf(english, ENGLISH.text(key)))
                        .filter(key -> terms.stream().noneMatch(Terms.small(language.text(key))::contains))
                        .forEach(key -> others.put(key + ": " + terms, language.text(key))));
        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTextUsesAWordThatIsNotUsed(Words language) {
        assertThat(Terms.notUsedIn(language)).isNotEmpty();
        assertThat(textsOf(language, text -> Terms.notUsedIn(language).stream().anyMatch(Terms.small(text)::contains)))
                .isEmpty();
    }

    @Test
    void englishSpeaksOfPeopleWithoutGender() {
        assertThat(textsOf(ENGLISH, text -> GENDERED.matcher(Terms.small(text)).find()))
                .isEmpty();
        assertThat(textsOf(
                        ENGLISH, text -> MASTER_ALONE.matcher(Terms.small(text)).find()))
                .isEmpty();
    }

    @Test
    void frenchHasNoOrdinarySpaceBeforeDoublePunctuation() {
        assertThat(textsOf(
                        language("messages_fr.properties"),
                        text -> BREAKABLE.matcher(text).find()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void sentenceThatIsTheSameInEnglishIsTheSameInEveryLanguage(Words language) {
        Map<String, Set<String>> sentences = new TreeMap<>();
        ENGLISH.keys().stream()
                .filter(key -> ENGLISH.text(key).endsWith("."))
                .forEach(key -> sentences
                        .computeIfAbsent(ENGLISH.text(key), none -> new TreeSet<>())
                        .add(language.text(key)));
        assertThat(sentences.values()).allSatisfy(texts -> assertThat(texts).hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyTextThatCountsIsRightForNoneAndOneAndTwoAndFive(Words language) {
        Set<String> counting = ENGLISH.counting();
        assertThat(counting).contains("loginHelpHours", "loginHelpPolicy_length", "loginHelpNetworkBusy");
        Map<String, String> wrong = new TreeMap<>();
        for (String key : counting) {
            COUNTS.forEach(count -> assertThat(counted(language, key, count)).contains(count.toString()));
            Matcher one = ONE_OF_THEM.matcher(counted(language, key, 1));
            if (language.hasPlurals()
                    && one.find()
                    && counted(language, key, 5).matches("(?s).*5 " + one.group(1) + "\\b.*")) {
                wrong.put(key, one.group());
            }
        }
        assertThat(wrong).as("the same word behind 1 and 5").isEmpty();
    }

    @Test
    void everyLanguageOfThePackIsOfferedByTheDemoRealm() {
        String realm = Sources.read(Path.of("../realm-export/login-help-demo-realm.json"));
        String offered = realm.substring(realm.indexOf("\"supportedLocales\""));
        assertThat(languages())
                .hasSize(7)
                .allSatisfy(language ->
                        assertThat(offered.substring(0, offered.indexOf(']'))).contains("\"" + language.tag() + "\""));
    }

    private static String counted(Words language, String key, int count) {
        return language.format(key).format(new Object[] {count, count});
    }

    /** What is in quotation marks is Keycloak's, and realm-admin is the name of a role. */
    private static boolean speaksOf(String term, String text) {
        String own = text.replaceAll("\"[^\"]*\"", "");
        return Pattern.compile("\\b" + Pattern.quote(term) + "(?!-)")
                .matcher(Terms.small(own))
                .find();
    }

    private static Map<String, String> textsOf(Words language, Predicate<String> wanted) {
        Map<String, String> texts = new TreeMap<>();
        language.keys().stream()
                .filter(key -> wanted.test(language.text(key)))
                .forEach(key -> texts.put(key, language.text(key)));
        return texts;
    }

    private static Words language(String file) {
        return languages().stream()
                .filter(each -> Objects.equals(each.toString(), file))
                .findFirst()
                .orElseThrow();
    }
}
