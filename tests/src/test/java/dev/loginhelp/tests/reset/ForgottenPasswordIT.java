package dev.loginhelp.tests.reset;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Forgot your password? How to reset your password", step by step. */
class ForgottenPasswordIT {
    private static final String NEW = "A-new-password-2";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void personGetsBackInByHimself() {
        var emma = realm.user("emma").email("emma@example.test").create();
        var steps = new Steps(browser.open(realm.url("/account")));

        steps.clickHavingTrouble();
        assertThat(steps.title()).hasText("Having trouble logging in?");
        Screenshots.record(steps.page(), "reset-email");
        Accessibility.hasNoAxeViolations(steps.page());

        steps.askForLink("emma@example.test");
        Screenshots.record(steps.page(), "reset-sent");
        Accessibility.hasNoAxeViolations(steps.page());

        var mail = realm.inbox().await(emma.email());
        assertThat(mail.subject()).isEqualTo("Reset your password for Login Help Demo");
        assertThat(mail.text()).contains("60 minutes");
        steps.page().navigate(mail.link());

        assertThat(steps.title()).hasText("Choose a new password");
        assertThat(steps.page().locator("#login-help-policy")).containsText(new String[] {"Characters: at least 8"});
        Screenshots.record(steps.page(), "new-password");
        Accessibility.hasNoAxeViolations(steps.page());

        steps.chooseNewPassword(NEW);
        steps.seesLoginPage();
        assertThat(steps.notice()).containsText("Your password has been changed");
        Screenshots.record(steps.page(), "login-after-reset");

        steps.logIn(emma.username(), NEW);
        steps.seesApplication();

        var told = realm.inbox().await(emma.email(), 2);
        assertThat(told.subject()).isEqualTo("Your password for Login Help Demo has been changed");
        realm.events().await("RESET_PASSWORD", event -> event.userId().equals(emma.id()));
        realm.events()
                .await(
                        "SEND_RESET_PASSWORD",
                        event -> event.detail("login_help_mail").equals("link"));
        realm.events()
                .await(
                        "UPDATE_CREDENTIAL",
                        event -> event.detail("login_help_way").equals("reset_link"));
    }

    @Test
    void linkWorksInAnotherBrowserAndEndsAtTheLoginPageThereToo() {
        var noah = realm.user("noah").email("noah@example.test").create();
        var here = new Steps(browser.open(realm.url("/account")));
        here.forgetPassword(noah.email());

        var there = new Steps(
                browser.openElsewhere(realm.inbox().await(noah.email()).link(), BrowserProfile.DEFAULT));
        there.chooseNewPassword(NEW);
        there.seesLoginPage();
        assertThat(there.notice()).containsText("Your password has been changed");
        there.logIn(noah.username(), NEW);
        there.seesApplication();
    }

    @Test
    void refusalsNameTheRuleThatIsBroken() {
        var mia = realm.user("mia").email("mia@example.test").create();
        var steps = new Steps(browser.open(realm.url("/account")));
        steps.forgetPassword(mia.email());
        steps.page().navigate(realm.inbox().await(mia.email()).link());

        steps.chooseNewPassword("short1");
        assertThat(error(steps.page(), "password-new")).containsText("minimum length 8");
        steps.page().locator("#password-new").fill("Long-enough-1");
        steps.page().locator("#password-confirm").fill("Long-enough-2");
        steps.page().locator("#login-help-submit").click();
        assertThat(error(steps.page(), "password-confirm")).isVisible();
        Screenshots.record(steps.page(), "new-password-error");

        steps.chooseNewPassword("Long-enough-1");
        steps.seesLoginPage();
        steps.logIn(mia.username(), "Long-enough-1");
        steps.seesApplication();
    }

    @Test
    void malformedAddressIsAnErrorInTheForm() {
        var steps = new Steps(browser.open(realm.url("/account")));
        steps.clickHavingTrouble();
        steps.page().locator("#login-help-submit").click();
        assertThat(error(steps.page(), "email")).hasText("Enter your email address.");
        steps.page().getByLabel("Email address").fill("emma.example.test");
        steps.page().locator("#login-help-submit").click();
        assertThat(error(steps.page(), "email")).containsText("This is not an email address");
        assertThat(steps.page().getByLabel("Email address")).hasValue("emma.example.test");
        Accessibility.hasNoAxeViolations(steps.page());
    }

    @Test
    void wholeStoryIsToldInJapaneseOnAPhoneInTheDarkWithoutJavaScript() {
        var hanako =
                realm.user("hanako").email("hanako@example.test").locale("ja").create();
        var page = browser.openElsewhere(
                realm.url("/protocol/openid-connect/auth?client_id=account&response_type=code&redirect_uri="
                        + realm.url("/account/")),
                BrowserProfile.DEFAULT.in("ja").onPhone().inTheDark().withoutJavaScript());
        page.getByText("ログインでお困りですか").click();
        Screenshots.record(page, "reset-email-ja-phone-dark");
        page.locator("#email").fill(hanako.email());
        page.locator("#login-help-submit").click();
        Screenshots.record(page, "reset-sent-ja-phone-dark");

        var mail = realm.inbox().await(hanako.email());
        assertThat(mail.subject()).contains("パスワード");
        page.navigate(mail.link());
        Screenshots.record(page, "new-password-ja-phone-dark");
        new Steps(page).chooseNewPassword(NEW);
        new Steps(page).seesLoginPage();
        assertThat(page.locator("html")).hasAttribute("lang", "ja");
        assertThat(hanako.token(NEW)).isNotEmpty();
    }

    private static Locator error(Page page, String field) {
        return page.locator("#input-error-" + field);
    }
}
