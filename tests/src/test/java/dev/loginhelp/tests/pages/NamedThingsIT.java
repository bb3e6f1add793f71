package dev.loginhelp.tests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text puts in quotation marks is a button, a page or a setting that has this very name, in that language. */
class NamedThingsIT {
    private static final Pattern QUOTED =
            Pattern.compile("\"([^\"]+)\"|„([^“]+)“|“([^”]+)”|«\\u00a0?([^»]+?)\\u00a0?»|「([^」]+)」");
    // Names that are the same in every language: flows, steps, and what people type.
    private static final Set<String> NAMES = Set.of(
            "login-help reset credentials",
            "Login Help: new password",
            "Login Help: access pass",
            "@",
            "!",
            "%",
            "example.com",
            "*.example.com");
    private static final Texts ENGLISH = Texts.ours("en");
    private static final Texts KEYCLOAKS_ENGLISH = Texts.keycloaks("en");

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "ja", "zh_CN", "zh_TW"})
    void everyNamedThingHasThatName(String locale) {
        Texts ours = Texts.ours(locale);
        Texts keycloaks = Texts.keycloaks(locale);
        List<String> wrong = new ArrayList<>();
        ENGLISH.byKey()
                .forEach((key, english) -> quoted(english).forEach(name -> {
                    Set<String> known = straight(ours.of(ENGLISH.keysOf(name)));
                    known.addAll(straight(keycloaks.of(KEYCLOAKS_ENGLISH.keysOf(name))));
                    if (Collections.disjoint(known, straight(quoted(ours.text(key))))) {
                        wrong.add(key + " should name one of " + known + " for \"" + name + "\": " + ours.text(key));
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "ja", "zh_CN", "zh_TW"})
    void nothingIsNamedThatDoesNotExist(String locale) {
        Map<String, String> ours = Texts.ours(locale).byKey();
        Set<String> known = straight(ours.values());
        known.addAll(straight(Texts.keycloaks(locale).byKey().values()));
        List<String> wrong = new ArrayList<>();
        ours.forEach((key, text) -> straight(quoted(text)).stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> wrong.add(key + ": " + name)));
        assertThat(wrong).isEmpty();
    }

    /** Keycloak writes another apostrophe. */
    private static Set<String> straight(Collection<String> texts) {
        return texts.stream().map(text -> text.replace('’', '\'')).collect(Collectors.toCollection(HashSet::new));
    }

    /** Without those that are arguments or the same in every language. */
    private static List<String> quoted(String text) {
        return QUOTED.matcher(text)
                .results()
                .map(found -> {
                    int group = 1;
                    while (found.group(group) == null) {
                        group++;
                    }
                    return found.group(group);
                })
                .filter(name -> !name.contains("{") && !NAMES.contains(name))
                .toList();
    }
}
