package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who clicks about in the console, forth and back, sees what the address says: ours or stock, never both. */
class NavigationIT {
    private static final int STEPS = 150;
    private static final String LINKS =
            "#page-sidebar nav a[href^='#'], main .pf-v5-c-tabs__link, main table a[href*='/users/']";
    // What must be so after every step; gives a word for what is not, so that a failure says it.
    private static final String CONSISTENT = """
            () => {
              const ours = /^#\\/[^/]+\\/(login-help|users\\/[^/]+\\/login-help$)/.test(location.hash);
              const content = document.getElementById("login-help-content");
              const stock = document.querySelector("main > section:not(#login-help-content *)");
              const count = (selector) => document.querySelectorAll(selector).length;
              return count("#login-help-navigation") === 1
                && count("#login-help-tab") <= 1
                && count("[data-login-help-page], [data-login-help-tab]") === (ours ? 1 : 0)
                && ours === Boolean(content?.checkVisibility())
                && (!ours || content.innerText.trim().length > 5)
                && count("#login-help-tab.pf-m-current") === (/^#\\/[^/]+\\/users\\/[^/]+\\/login-help$/.test(location.hash) ? 1 : 0)
                && count("main [role=tab][aria-selected=true]:not(section *)") <= 1
                && !/Something went wrong|unexpected error/i.test(document.body.innerText);
            }""";

    @RegisterExtension
    static final TestRealm realm = Console.realm();

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest
    @ValueSource(ints = {1, 2026})
    void whatIsShownIsWhatTheAddressSays(int seed) {
        var max = Console.administrator(realm, "max-" + seed, "realm-admin");
        realm.user("noah-" + seed).create();
        var console = Console.logIn(browser, max);
        assertThat(console.entries().first()).isVisible();
        // Further back is the login page.
        var first = console.page().evaluate("() => navigation.currentEntry.index");
        var random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            if (random.nextInt(6) == 0) {
                console.page()
                        .evaluate("first => { if (navigation.currentEntry.index > first) history.back(); }", first);
            } else {
                // By script: a person can be that quick, and does not wait until the page has come to rest.
                console.page()
                        .evaluate(
                                "([links, chosen]) => { const all = [...document.querySelectorAll(links)];"
                                        + " all[chosen % all.length]?.click(); }",
                                new Object[] {LINKS, random.nextInt(10_000)});
            }
            if (random.nextInt(3) > 0) {
                console.page().waitForFunction(CONSISTENT);
            }
        }
        console.page().waitForFunction(CONSISTENT);
        console.hasNoErrors();
    }
}
