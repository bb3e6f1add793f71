package dev.loginhelp.tests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Logging in with the right password, which the pack must never get in the way of. */
class LoginIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void personLogsInWhereThePackIsInstalled() {
        var emma = realm.user("emma").email("emma@example.test").create();
        var page = browser.open(realm.url("/account"));
        Screenshots.record(page, "login");
        logIn(page, emma);
        assertThat(heading(page)).hasText("Personal info");
    }

    @Test
    void personLogsInWhereThePackIsNotInstalled() {
        var emma = stock.user("emma").email("emma@example.test").create();
        var page = browser.open(stock.url("/account"));
        logIn(page, emma);
        assertThat(heading(page)).hasText("Personal info");
    }

    @Test
    void loginPageSpeaksJapanese() {
        var page = browser.openElsewhere(
                realm.url("/account"), BrowserProfile.DEFAULT.in("ja").onPhone().inTheDark());
        assertThat(page.locator("html")).hasAttribute("lang", "ja");
        assertThat(page.locator("#kc-login")).hasText("サインイン");
        Screenshots.record(page, "login-ja-phone-dark");
    }

    @Test
    void loginPageIsAccessible() {
        var page = browser.open(realm.url("/account"));
        assertThat(page.locator("#kc-login")).isVisible();
        Accessibility.hasNoAxeViolations(page);
    }

    private static void logIn(Page page, TestUser user) {
        page.locator("#username").fill(user.username());
        page.locator("#password").fill(user.password());
        page.locator("#kc-login").click();
    }

    private static Locator heading(Page page) {
        return page.getByTestId("page-heading");
    }
}
