package dev.loginhelp.tests.verification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.loginhelp.tests.verification.VerificationApi.mailedCode;
import static dev.loginhelp.tests.verification.VerificationApi.old;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.realm.TestRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Verify the caller" on a person's page. */
class VerificationPageIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void codeThatThePersonReadsOutOpensWhatWasClosed() {
        realm.settings().set("verifyBeforeTemporaryPassword", "REQUIRED");
        var emma = old(realm, "emma").secondFactor().create();
        var grace = realm.user("grace")
                .email("grace@example.test")
                .create()
                .may("manage-users", "view-users", "query-users");
        var page = browser.context(BrowserProfile.DEFAULT).newPage();
        page.navigate("%s/admin/%s/console/#/%s/users/%s/login-help"
                .formatted(realm.server().baseUrl(), realm.name(), realm.name(), emma.id()));
        page.locator("#username").fill("grace");
        page.locator("#password").fill(grace.password());
        page.locator("#kc-login").click();
        var content = page.locator("#login-help-content");
        assertThat(content.getByText("Verify the caller first: that is required here."))
                .isVisible();
        assertThat(button(page, "Set temporary password")).hasCount(0);
        content.locator("select").first().selectOption("email-code");
        button(page, "Start verification").click();
        var code = content.getByLabel("Code that the person reads out");
        assertThat(code).isVisible();
        Accessibility.hasNoAxeViolations(page, "#login-help-content");
        Screenshots.record(page, "console-verification");
        code.fill("000000 wrong");
        button(page, "Check code").click();
        assertThat(content.getByText("This code is wrong.")).isVisible();
        code.fill(mailedCode(realm, emma, 1));
        button(page, "Check code").click();
        assertThat(content.getByText("Verified: Code by email.")).isVisible();
        assertThat(button(page, "Set temporary password")).isVisible();
        Screenshots.record(page, "console-verified");
    }

    private static Locator button(Page page, String words) {
        return page.locator("#login-help-content")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }
}
