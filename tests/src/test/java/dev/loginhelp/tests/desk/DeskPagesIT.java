package dev.loginhelp.tests.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.realm.TestRealm;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The form for a request as people see it. */
class DeskPagesIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeAll
    static void open() {
        realm.settings().set("deskRequests", "true");
    }

    @Test
    void formIsReadableInTheDarkInJapaneseAndOnAPhone() {
        for (var look : new BrowserProfile[] {
            BrowserProfile.DEFAULT.inTheDark(),
            BrowserProfile.DEFAULT.in("ja"),
            BrowserProfile.DEFAULT.in("de").onPhone()
        }) {
            var page = browser.openElsewhere(realm.url("/login-help/desk"), look);
            Accessibility.hasNoAxeViolations(page);
            var name = look.equals(BrowserProfile.DEFAULT.inTheDark())
                    ? "dark"
                    : look.equals(BrowserProfile.DEFAULT.in("ja")) ? "ja" : "phone";
            Screenshots.record(page, "desk-form-" + name);
        }
    }

    @Test
    void formWorksWithoutJavaScript() {
        var page = browser.openElsewhere(realm.url("/login-help/desk"), BrowserProfile.DEFAULT.withoutJavaScript());
        page.locator("#account").fill("nobody-without-script");
        page.locator("#trouble").selectOption("PASSWORD");
        page.locator("#contact").fill("0123 456789");
        page.locator("#login-help-submit").click();
        assertThat(page.locator("#login-help-reference")).isVisible();
    }
}
