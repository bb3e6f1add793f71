package dev.loginhelp.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {
    private static final Pattern IMPORT = Pattern.compile("<#import \"/?([^\"]+)\"");
    private static final Pattern OURS_OR_THE_FRAME = Pattern.compile("template\\.ftl|login-help[a-z-]*\\.ftl");

    static List<Path> templates() {
        return Sources.templates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasWordsOfItsOwn(Path template) {
        assertThat(visible(Sources.read(template))).doesNotContainPattern("\\p{L}");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noAttributeThatIsReadAloudHasWordsOfItsOwn(Path template) {
        assertThat(Sources.read(template))
                .doesNotContainPattern("(?:aria-label|title|alt|placeholder|data-label-\\w+)=\"[^\"$<]*\\p{L}");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHasScriptOfItsOwn(Path template) {
        assertThat(Sources.read(template))
                .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                .doesNotContainPattern("<script[^>]*>\\s*[^<\\s]")
                .doesNotContainPattern("(?i)\\son[a-z]+\\s*=\\s*[\"']")
                .doesNotContainPattern("(?i)javascript:");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTemplateNeedsOnlyTheFrameAndOurOwn(Path template) {
        assertThat(IMPORT.matcher(Sources.read(template)).results().map(found -> found.group(1)))
                .allMatch(OURS_OR_THE_FRAME.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void onlyTheAdministratorsMessageAndKeycloaksErrorsAreMarkup(Path template) {
        assertThat(Pattern.compile("\\$\\{([^}]*)\\?no_esc}")
                        .matcher(Sources.read(template))
                        .results()
                        .map(found -> found.group(1)))
                .allMatch(
                        printed -> printed.matches(
                                "simple\\(kcSanitize\\((loginHelpFailureMessage|words)\\)\\)|kcSanitize\\(messagesPerField\\.get\\(name\\)\\)"));
    }

    /** What is left for the eye when directives, expressions, styles, tags and attributes are gone. */
    private static String visible(String template) {
        return template.replaceAll("(?s)<#--.*?-->", "")
                .replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("\\$\\{[^}]*}", "")
                .replaceAll("(?s)</?[#@](?:\"(?:\\\\.|[^\"\\\\])*\"|[^>\"])*>", "")
                .replaceAll("(?s)<[!/]?[a-zA-Z](?:\"[^\"]*\"|[^>\"])*>", "")
                .replaceAll("[a-z-]+=\"[^\"]*\"", "");
    }
}
