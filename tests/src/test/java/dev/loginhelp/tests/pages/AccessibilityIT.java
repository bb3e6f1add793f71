package dev.loginhelp.tests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2 AA as far as a machine can tell, and the story of the forgotten password without a mouse. */
class AccessibilityIT {
    private static final int ENOUGH_TABS = 40;

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest(name = "dark: {0}")
    @ValueSource(booleans = {false, true})
    void noPageHasAnAxeViolation(boolean dark) {
        List<String> seen = new ArrayList<>();
        new EveryPage(realm, browser, (name, page) -> {
                    seen.add(name);
                    Accessibility.hasNoAxeViolations(page);
                })
                .visit(dark ? BrowserProfile.DEFAULT.inTheDark() : BrowserProfile.DEFAULT);
        assertThat(seen).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void wholeResetNeedsNoMouse() {
        var emma = realm.user("emma").email("emma@example.test").create();
        var steps = new Steps(browser.open(realm.url("/account/")));
        var page = steps.page();
        steps.seesLoginPage();
        tabTo(page, "#login-help-link");
        page.keyboard().press("Enter");
        page.waitForSelector("#email");
        tabTo(page, "#email");
        page.keyboard().type(emma.email());
        page.keyboard().press("Enter");
        page.waitForSelector("#login-help-again");
        tabTo(page, "#login-help-again");

        page.navigate(realm.inbox().await(emma.email()).link());
        page.waitForSelector("#password-new");
        tabTo(page, "#password-new");
        page.keyboard().type("A-new-password-2");
        tabTo(page, "#password-confirm");
        page.keyboard().type("A-new-password-2");
        tabTo(page, "#login-help-submit");
        page.keyboard().press("Enter");

        steps.seesLoginPage();
        tabTo(page, "#username");
        page.keyboard().press("Control+A");
        page.keyboard().type(emma.username());
        tabTo(page, "#password");
        page.keyboard().type("A-new-password-2");
        page.keyboard().press("Enter");
        steps.seesApplication();
    }

    /** Moves on until the focus is there, and is seen to be there. */
    private static void tabTo(Page page, String target) {
        var arrived = "target => document.activeElement.matches(target)";
        for (var tab = 0; tab < ENOUGH_TABS && !(Boolean) page.evaluate(arrived, target); tab++) {
            page.keyboard().press("Tab");
        }
        assertThat((Boolean)
                        page.evaluate("target => document.activeElement.matches(target + ':focus-visible')", target))
                .as("focus on " + target)
                .isTrue();
    }
}
