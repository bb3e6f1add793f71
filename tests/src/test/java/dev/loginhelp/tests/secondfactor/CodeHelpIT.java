package dev.loginhelp.tests.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who has lost the phone gets help on the page that asks for its code. */
class CodeHelpIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void pageForTheCodeHasHelpBeforeAndAfterAWrongOneAndTheWayBackLeadsToIt() {
        var page = askedForCode("emma", BrowserProfile.DEFAULT);
        assertThat(page.locator("#login-help-link")).isVisible();
        assertThat(page.locator(".login-help-administrator")).hasCount(0);
        new TwoFactorSteps(realm, page).enterCode("000000");
        assertThat(page.getByText("Call the service desk on extension 4711")).isVisible();
        assertThat(page.locator("#login-help-failed-lock")).hasCount(0);
        Screenshots.record(page, "code-wrong");
        // Our part: the form itself is Keycloak's, whose field for the attempted username has no label.
        Accessibility.hasNoAxeViolations(page, ".login-help-footer");

        page.locator("#login-help-link").click();
        assertThat(page).hasURL(Pattern.compile("/login-help/checks\\?.*#login-help-codes$"));
        assertThat(page.getByText("Have you lost the device?")).isVisible();
        assertThat(page.getByText("Is the clock of your phone right?")).isVisible();
        Screenshots.record(page, "code-help");
        Accessibility.hasNoAxeViolations(page);
        page.locator("#login-help-back").click();
        new TwoFactorSteps(realm, page).isAskedForCode();
    }

    @Test
    void pageForTheCodeHasHelpInJapaneseOnADarkPhoneWithoutScripts() {
        var look = BrowserProfile.DEFAULT.in("ja").onPhone().inTheDark();
        var page = askedForCode("mia", look.withoutJavaScript());
        assertThat(page.getByText("ログインでお困りですか？")).isVisible();
        page.locator("#login-help-link").click();
        assertThat(page.getByText("デバイスをなくしましたか？")).isVisible();
        var dark = askedForCode("noah", look);
        new TwoFactorSteps(realm, dark).enterCode("000000");
        assertThat(dark.getByText("内線 4711")).isVisible();
        Screenshots.record(dark, "code-wrong-ja-phone-dark");
        dark.locator("#login-help-link").click();
        Screenshots.record(dark, "code-help-ja-phone-dark");
    }

    private Page askedForCode(String name, BrowserProfile look) {
        var user = realm.user(name).email(name + "@example.test").secondFactor().create();
        var page = browser.openElsewhere(
                realm.url("/protocol/openid-connect/auth?client_id=account&response_type=code&redirect_uri="
                        + realm.url("/account/")),
                look);
        new Steps(page).logIn(user.username(), user.password());
        new TwoFactorSteps(realm, page).isAskedForCode();
        return page;
    }
}
