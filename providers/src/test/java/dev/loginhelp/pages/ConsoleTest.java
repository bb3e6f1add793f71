package dev.loginhelp.pages;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.admin.ConsoleMenu;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the modules in the admin console must keep to. */
class ConsoleTest {
    private static final Path THEME = Path.of("../themes/login-help/admin");
    private static final Pattern VERSION = Pattern.compile("<version>([^<]+?)(?:-SNAPSHOT)?</version>");

    static List<Path> modules() {
        return Sources.consoleModules();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void textFromOutsideIsNeverReadAsMarkup(Path module) {
        assertThat(Sources.read(module))
                .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|DOMParser|\\beval\\b")
                .doesNotContainPattern("new Function|createContextualFragment|setHTML");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothingIsKeptInTheBrowserButTheKeyOfAMessage(Path module) {
        if (module.endsWith("flash.js")) {
            return;
        }
        assertThat(Sources.read(module))
                .doesNotContainPattern("localStorage|sessionStorage|indexedDB|document\\.cookie");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void nothingIsLogged(Path module) {
        assertThat(Sources.read(module)).doesNotContainPattern("console\\.(log|debug|info|warn|error|dir|trace)\\(");
    }

    /** Browsers keep a module for a month under an unchanging address. */
    @Test
    void theAddressOfTheModulesHasTheVersionOfThePack() {
        var found = VERSION.matcher(Sources.read(Path.of("../pom.xml")));
        assertThat(found.find()).isTrue();
        var entry = "login-help/console-" + found.group(1);
        assertThat(Sources.read(THEME.resolve("theme.properties"))).contains("=" + entry + ".js\n");
        assertThat(Files.isRegularFile(THEME.resolve("resources/" + entry + ".js")))
                .isTrue();
        assertThat(Sources.read(THEME.resolve("resources/" + entry + ".js")))
                .contains("\"./console-" + found.group(1) + "/start.js\"");
    }

    @Test
    void theServerGivesTheWordsOfEveryEntryOfTheMenu() {
        var asked = Pattern.compile("\\bt\\(\"(\\w+)\"\\)")
                .matcher(Sources.read(module("pages.js")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(asked).isNotEmpty();
        assertThat(ConsoleMenu.KEYS).containsAll(asked);
    }

    /** What every page of the console loads, ours or not. */
    @Test
    void littleIsLoadedOnKeycloaksOwnPages() {
        var loaded = new TreeSet<String>();
        load("start.js", loaded);
        assertThat(loaded).contains("stage.js", "pages.js").doesNotContain("content.js", "texts.js", "parts.js");
        assertThat(loaded.stream()
                        .mapToInt(name -> Sources.read(module(name)).length())
                        .sum())
                .isLessThan(26_000);
    }

    @Test
    void whatLeadsToAPageIsAFinding() {
        var places = Sources.read(module("findings.js"));
        var named = Pattern.compile("(?m)^  ([A-Z_]+): ")
                .matcher(places.substring(places.indexOf("PLACES = {")))
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(Composed.findings()).containsAll(named);
    }

    /** All that is loaded on the way to any one of our pages. */
    @ParameterizedTest
    @ValueSource(strings = {"settings", "report", "administrators", "myPassword", "person"})
    void noPageOfOursNeedsMoreThanAHundredKilobytes(String page) {
        var loaded = new TreeSet<String>();
        load("start.js", loaded);
        load("content.js", loaded);
        load("pages/" + page + ".js", loaded);
        assertThat(loaded.stream()
                        .mapToInt(name -> Sources.read(module(name)).length())
                        .sum())
                .isBetween(30_000, 100_000);
    }

    private static void load(String name, Set<String> loaded) {
        if (loaded.add(name)) {
            Pattern.compile("(?m)^import .* from \"(\\.[\\w./]+)\";")
                    .matcher(Sources.read(module(name)))
                    .results()
                    .map(found -> Path.of(name).resolveSibling(found.group(1)).normalize())
                    .forEach(imported -> load(imported.toString(), loaded));
        }
    }

    private static Path module(String name) {
        return modules().stream()
                .filter(module -> module.endsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
