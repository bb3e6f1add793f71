package dev.loginhelp.tests.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;

/** What a person does about two-factor authentication, in the words of the help article. */
final class TwoFactorSteps {
    private final TestRealm realm;
    private final Page page;

    TwoFactorSteps(TestRealm realm, Page page) {
        this.realm = realm;
        this.page = page;
    }

    /** "Navigate to the Login Name &amp; Password tab", once logged in. */
    void openSettings() {
        page.navigate(realm.url("/account/"));
        new Steps(page).seesApplication();
        if (!page.getByTestId("account-security/signing-in").isVisible()) {
            page.getByText("Account security").click();
        }
        page.getByTestId("account-security/signing-in").click();
        assertThat(page.getByTestId("page-heading")).hasText("Username & password");
    }

    /** "Click Enable", up to the page with the code to scan. */
    void clickEnable() {
        page.getByTestId("otp/create").click();
        assertThat(page.locator("#kc-totp-secret-qr-code")).isVisible();
    }

    /** Types the secret into an app instead of scanning it, and confirms with a first code. */
    AuthenticatorApp enrol(String label) {
        var app = typeSecret();
        confirm(app, label);
        return app;
    }

    /** The first half of it. */
    AuthenticatorApp typeSecret() {
        page.locator("#mode-manual").click();
        return new AuthenticatorApp(page.locator("#kc-totp-secret-key").innerText());
    }

    /** The second half. */
    void confirm(AuthenticatorApp app, String label) {
        page.locator("#totp").fill(app.nextCode());
        page.locator("#userLabel").fill(label);
        page.locator("#saveTOTPBtn").click();
    }

    void enterCode(String code) {
        page.locator("#otp").fill(code);
        page.locator("#kc-login").click();
    }

    void isAskedForCode() {
        assertThat(page.locator("#otp")).isVisible();
    }
}
