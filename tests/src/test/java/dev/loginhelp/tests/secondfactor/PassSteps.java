package dev.loginhelp.tests.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

/** What a person with an access pass does. */
final class PassSteps {
    private PassSteps() {}

    /** From the login page: "Try Another Way", then "Access pass". */
    static void open(Page page) {
        open(page, "Access pass");
    }

    /** The same in another language. */
    static void open(Page page, String name) {
        page.locator("#try-another-way").click();
        page.getByText(name, new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("#pass")).isVisible();
    }

    static void enter(Page page, String username, String pass, String password) {
        page.locator("#username").fill(username);
        page.locator("#pass").fill(pass);
        page.locator("#password").fill(password);
        page.locator("#login-help-submit").click();
    }

    static void isRefused(Page page) {
        assertThat(page.locator("#input-error-pass")).containsText("This does not fit together.");
    }
}
