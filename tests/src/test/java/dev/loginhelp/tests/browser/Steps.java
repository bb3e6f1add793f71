package dev.loginhelp.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What a person does on the pages of a login, in the words of the help articles. */
public final class Steps {
    private final Page page;

    public Steps(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    public void clickHavingTrouble() {
        page.getByText("Having Trouble Logging In?").click();
    }

    /** Enters an address where it is asked for and presses <em>Reset Password</em>. */
    public void askForLink(String address) {
        page.getByLabel("Email address").fill(address);
        page.locator("#login-help-submit").click();
        assertThat(title()).hasText("Check your email");
    }

    /** From the login page to the answer. */
    public void forgetPassword(String address) {
        clickHavingTrouble();
        askForLink(address);
    }

    /** Types a new password twice and presses <em>Save</em>. */
    public void chooseNewPassword(String password) {
        page.locator("#password-new").fill(password);
        page.locator("#password-confirm").fill(password);
        page.locator("#login-help-submit").click();
    }

    public void logIn(String username, String password) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    public Locator title() {
        return page.locator("#kc-page-title");
    }

    /** Keycloak's box for a notice or an error above the form. */
    public Locator notice() {
        return page.locator(".pf-v5-c-alert").first();
    }

    /** The application that the person wanted to get to: here, the account console. */
    public void seesApplication() {
        assertThat(page.getByTestId("page-heading")).hasText("Personal info");
    }

    public void seesLoginPage() {
        assertThat(page.locator("#kc-login")).isVisible();
    }
}
