package dev.loginhelp.tests.reset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The link is opened in a browser in which somebody is logged in. */
class OtherUserIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void somebodyElseGetsASentenceHeCanActOn() {
        var emma = realm.user("emma").email("emma@example.test").create();
        var noah = realm.user("noah").email("noah@example.test").create();
        var steps = loggedIn(noah.username(), noah.password());
        ResetForm.open(realm).ask(emma.email());
        var link = realm.inbox().await(emma.email()).link();
        steps.page().navigate(link);
        assertThat(steps.title()).hasText("Someone else is logged in");
        Screenshots.record(steps.page(), "link-other-user");
        Accessibility.hasNoAxeViolations(steps.page());

        steps.page()
                .getByText("Log out", new Page.GetByTextOptions().setExact(true))
                .click();
        steps.page().locator("#kc-logout").click();
        steps.page().navigate(link);
        steps.chooseNewPassword("A-new-password-2");
        steps.seesLoginPage();
    }

    @Test
    void personHimselfEndsAtTheLoginPageAllTheSame() {
        var mia = realm.user("mia").email("mia@example.test").create();
        var steps = loggedIn(mia.username(), mia.password());
        ResetForm.open(realm).ask(mia.email());
        steps.page().navigate(realm.inbox().await(mia.email()).link());
        steps.page().locator("#logout-sessions").uncheck();
        steps.chooseNewPassword("A-new-password-2");
        steps.seesLoginPage();
    }

    private Steps loggedIn(String username, String password) {
        var steps = new Steps(browser.open(realm.url("/account")));
        steps.logIn(username, password);
        steps.seesApplication();
        return steps;
    }
}
