package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keycloak's own pages of the console load little of ours, and in the language in which the console speaks. */
class StockPagesIT {
    private static final int MOST_MODULES = 11;
    private static final String LOADED = "() => performance.getEntriesByType('resource').map(each => each.name)";

    @RegisterExtension
    static final TestRealm realm = Console.realm();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void littleIsLoadedThereAndTheRestWithTheFirstPageOfOurs() {
        var console = Console.logIn(browser, Console.administrator(realm, "max", "realm-admin"));
        assertThat(console.entries().first()).isVisible();
        var ours = ours(console);
        assertThat(ours).hasSizeBetween(5, MOST_MODULES).allMatch(name -> name.endsWith(".js"));
        assertThat(loaded(console, "whoami")).as("the console's own").hasSize(1);

        console.open("Settings").settled();
        assertThat(ours(console)).anyMatch(name -> name.endsWith("console.css")).hasSizeGreaterThan(MOST_MODULES);
        assertThat(loaded(console, "whoami")).hasSize(1);
    }

    @Test
    void entryThatWasPressedKeepsTheFocus() {
        var console = Console.logIn(browser, Console.administrator(realm, "mia", "realm-admin"));
        var entry = console.entries().first();
        entry.focus();
        entry.press("Enter");
        assertThat(console.heading()).isVisible();
        assertThat(console.entries().first()).isFocused();
        assertThat(console.entries().first()).hasAttribute("aria-current", "page");
    }

    @Test
    void menuSpeaksAsTheConsoleDoes() {
        var admin = Console.administrator(realm, "jun", "realm-admin");
        admin.change(person -> person.putObject("attributes").putArray("locale").add("ja"));
        var console = Console.logIn(browser, BrowserProfile.DEFAULT.in("de"), admin, "");
        assertThat(console.page().locator("#login-help-navigation")).containsText("設定");
        assertThat(console.page().locator("#page-sidebar")).containsText("ユーザー");
    }

    private static List<String> ours(Console console) {
        return loaded(console, "/login-help/console-");
    }

    private static List<String> loaded(Console console, String part) {
        @SuppressWarnings("unchecked")
        var all = (List<String>) console.page().evaluate(LOADED);
        return all.stream().filter(name -> name.contains(part)).toList();
    }
}
