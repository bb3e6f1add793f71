package dev.loginhelp.tests.help;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "When a help page appears": the administrator has not allowed people to reset their passwords. */
class HelpPageIT {
    @RegisterExtension
    static final TestRealm realm =
            TestRealm.installed().with(representation -> representation.put("resetPasswordAllowed", false));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void personReadsTheMessageAndTheFiveChecksAndGoesBackToTheApplication() {
        var emma = realm.user("emma").email("emma@example.test").create();
        var steps = new Steps(browser.open(realm.url("/account")));
        steps.clickHavingTrouble();
        var page = steps.page();
        assertThat(page.getByText("Call the service desk on extension 4711")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK)
                        .filter(new Locator.FilterOptions().setHasText("servicedesk@example.test")))
                .hasAttribute("href", "mailto:servicedesk@example.test");
        for (var check : new String[] {
            "Is there a space before or after what you typed?",
            "Is Caps Lock or Num Lock on?",
            "Is your account locked?",
            "Does your browser allow cookies and JavaScript?",
            "Can you log in with another browser?"
        }) {
            assertThat(page.getByText(check)).isVisible();
        }
        assertThat(page.getByText("Ask your administrator to check your username or to reset your password."))
                .isVisible();
        Screenshots.record(page, "help");
        Accessibility.hasNoAxeViolations(page);

        page.getByText("Back to login").click();
        steps.seesLoginPage();
        steps.logIn(emma.username(), emma.password());
        steps.seesApplication();
    }

    @Test
    void pageTellsLiveWhatItSeesInTheFieldToTryAPasswordIn() {
        var page = browser.open(realm.url("/login-help"));
        var field = page.getByLabel("Type your password here to check it");
        field.fill("with space ");
        assertThat(page.getByText("There is a space at the beginning or at the end."))
                .isVisible();
        field.fill("ｗｉｄｅ");
        assertThat(page.getByText("There are full-width characters.", new Page.GetByTextOptions().setExact(false)))
                .isVisible();
        field.fill("plain");
        assertThat(page.getByText("There is a space at the beginning or at the end."))
                .isHidden();
        assertThat(page.getByText("This browser allows both.")).isVisible();
    }

    @Test
    void pageWorksWithoutCookiesAndScriptsInJapanese() {
        var page = browser.openElsewhere(
                realm.url("/login-help"),
                BrowserProfile.DEFAULT.in("ja").onPhone().inTheDark().withoutJavaScript());
        assertThat(page.getByText("内線 4711")).isVisible();
        Screenshots.record(page, "help-ja-phone-dark");
    }

    @Test
    void pageIsReadableInTheDark() {
        var page = browser.openElsewhere(realm.url("/login-help"), BrowserProfile.DEFAULT.inTheDark());
        Screenshots.record(page, "help-dark");
        Accessibility.hasNoAxeViolations(page);
    }
}
