package dev.loginhelp.tests.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Under the login form there is one way to help, and always. */
class LoginPageIT {
    private static final String OURS = "Having Trouble Logging In?";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm noReset =
            TestRealm.installed().with(representation -> representation.put("resetPasswordAllowed", false));

    @RegisterExtension
    static final TestRealm notInstalled =
            TestRealm.stock().with(representation -> representation.put("loginTheme", "login-help"));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void oneLinkIsSeenBelowTheFormAndNotInsideIt() {
        var page = browser.open(realm.url("/account"));
        assertThat(page.getByText(OURS)).isVisible();
        assertThat(page.locator("form").getByText(OURS)).hasCount(0);
        assertThat(page.getByText(OURS).boundingBox().y)
                .isGreaterThan(page.locator("#kc-login").boundingBox().y);
        // Keycloak's own link is in the source while its switch is on, and not to be seen.
        assertThat(page.locator("a[href*='reset-credentials']")).hasCount(1);
        assertThat(helpSeen(page)).hasCount(1);
        Screenshots.record(page, "login");
        Accessibility.hasNoAxeViolations(page);
    }

    @Test
    void linkIsThereWhateverTheSwitchSays() {
        var page = browser.open(noReset.url("/account"));
        assertThat(helpSeen(page)).hasCount(1);
        new Steps(page).clickHavingTrouble();
        assertThat(page.getByText("Ask your administrator to check your username"))
                .isVisible();
    }

    @Test
    void nothingElseOfOursIsThereInARealmWithoutThePack() {
        for (var path : List.of("/login-help/checks", "/login-help/link", "/login-help/arrived")) {
            assertThat(ResetForm.nowhere().get(notInstalled.url(path)).statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        notInstalled.change(representation -> representation.put("resetPasswordAllowed", false));
        assertThat(ResetForm.nowhere().get(notInstalled.url("/login-help")).statusCode())
                .isEqualTo(404);
        notInstalled.change(representation -> representation.put("resetPasswordAllowed", true));
    }

    @Test
    void linkIsThereInARealmWithoutThePackAndLeadsToKeycloaksOwnReset() {
        var page = browser.open(notInstalled.url("/account"));
        assertThat(helpSeen(page)).hasCount(1);
        new Steps(page).clickHavingTrouble();
        assertThat(page.locator("form[action*='login-actions/reset-credentials'] #username"))
                .isVisible();
    }

    @Test
    void pageIsFineOnAPhoneInTheDarkAndInJapanese() {
        var page = browser.openElsewhere(
                realm.url("/account"), BrowserProfile.DEFAULT.in("ja").onPhone().inTheDark());
        assertThat(page.getByText("ログインでお困りですか？")).isVisible();
        assertThat(helpSeen(page)).hasCount(1);
        Screenshots.record(page, "login-ja-phone-dark");
        Accessibility.hasNoAxeViolations(page);
    }

    /** Links to a reset or to help, as far as a person sees them. */
    private static Locator helpSeen(Page page) {
        return page.locator("a[href*='reset-credentials'], a[href*='/login-help']")
                .filter(new Locator.FilterOptions().setVisible(true));
    }
}
