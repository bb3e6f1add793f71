package dev.loginhelp.tests.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Configuring Two-Factor Authentication", step by step. */
class TwoFactorIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(AuthenticatorApp::tolerateWrongClock);

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void personTurnsItOnAndOffAgainAndOnWithANewDevice() {
        var emma = realm.user("emma").email("emma@example.test").create();
        var steps = loggedIn(emma);
        var factors = new TwoFactorSteps(realm, steps.page());

        factors.openSettings();
        Screenshots.record(steps.page(), "account-login-name-and-password");
        factors.clickEnable();
        Screenshots.record(steps.page(), "two-factor-qr");
        var phone = factors.enrol("Old phone");
        assertThat(steps.page().getByTestId("otp/credential-list")).containsText("Old phone");
        Screenshots.record(steps.page(), "two-factor-on");
        assertThat(emma.credentials()).containsExactlyInAnyOrder("password", "otp");

        var next = new Steps(browser.openElsewhere(realm.url("/account/"), BrowserProfile.DEFAULT));
        next.logIn(emma.username(), emma.password());
        var nextFactors = new TwoFactorSteps(realm, next.page());
        nextFactors.isAskedForCode();
        Screenshots.record(next.page(), "two-factor-code");
        nextFactors.enterCode(phone.nextCode());
        next.seesApplication();

        nextFactors.openSettings();
        next.page()
                .getByTestId("otp/credential-list")
                .getByText("Delete")
                .first()
                .click();
        next.page().locator("#kc-accept").click();
        assertThat(next.page().getByTestId("otp/not-set-up")).isVisible();
        assertThat(emma.credentials()).containsExactly("password");

        nextFactors.clickEnable();
        var newPhone = nextFactors.enrol("New phone");
        assertThat(next.page().getByTestId("otp/credential-list")).containsText("New phone");
        var last = new Steps(browser.openElsewhere(realm.url("/account/"), BrowserProfile.DEFAULT));
        last.logIn(emma.username(), emma.password());
        new TwoFactorSteps(realm, last.page()).enterCode(newPhone.nextCode());
        last.seesApplication();
    }

    @Test
    void codeThatWasUsedIsNotTakenAgain() {
        var noah = realm.user("noah").email("noah@example.test").create();
        var steps = loggedIn(noah);
        var factors = new TwoFactorSteps(realm, steps.page());
        factors.openSettings();
        factors.clickEnable();
        var phone = factors.enrol("Phone");
        assertThat(steps.page().getByTestId("otp/credential-list")).containsText("Phone");

        var code = phone.nextCode();
        var first = new Steps(browser.openElsewhere(realm.url("/account/"), BrowserProfile.DEFAULT));
        first.logIn(noah.username(), noah.password());
        new TwoFactorSteps(realm, first.page()).enterCode(code);
        first.seesApplication();

        var second = new Steps(browser.openElsewhere(realm.url("/account/"), BrowserProfile.DEFAULT));
        second.logIn(noah.username(), noah.password());
        new TwoFactorSteps(realm, second.page()).enterCode(code);
        assertThat(second.page().locator("#input-error-otp, #input-error-totp, #input-error-otp-code"))
                .containsText("Invalid authenticator code");
        new TwoFactorSteps(realm, second.page()).enterCode(phone.nextCode());
        second.seesApplication();
    }

    @Test
    void factorRemovedWhileALoginIsHalfDoneLetsNobodyInWithoutAFreshLogin() {
        var mia = realm.user("mia").email("mia@example.test").secondFactor().create();
        var steps = new Steps(browser.open(realm.url("/account/")));
        steps.logIn(mia.username(), mia.password());
        var factors = new TwoFactorSteps(realm, steps.page());
        factors.isAskedForCode();

        removeOtp(mia);
        factors.enterCode("000000");
        // Keycloak's own page: its form for the code does not expect that there is none any more.
        assertThat(steps.title()).hasText("We are sorry...");
        steps.page().getByText("Back to Application").click();
        steps.logIn(mia.username(), mia.password());
        steps.seesApplication();
        assertThat(realm.tokens().ask(mia.username(), mia.password(), Map.of()).status())
                .isEqualTo(200);
    }

    private Steps loggedIn(TestUser user) {
        var steps = new Steps(browser.open(realm.url("/account/")));
        steps.logIn(user.username(), user.password());
        steps.seesApplication();
        return steps;
    }

    private static void removeOtp(TestUser user) {
        for (var credential : realm.get("/users/" + user.id() + "/credentials")) {
            if (credential.path("type").asText().equals("otp")) {
                realm.delete("/users/" + user.id() + "/credentials/"
                        + credential.path("id").asText());
            }
        }
    }
}
