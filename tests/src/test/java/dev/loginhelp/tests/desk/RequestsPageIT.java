package dev.loginhelp.tests.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** <em>Login help, Requests</em> in the admin console. */
class RequestsPageIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    final Browser browser = new Browser();

    private static TestUser grace;

    @BeforeAll
    static void desk() {
        realm.settings().set("deskRequests", "true");
        grace = realm.user("grace")
                .email("grace@example.test")
                .create()
                .may("manage-users", "view-users", "query-users");
        realm.put(
                "/users/profile",
                ((ObjectNode) realm.get("/users/profile")).put("unmanagedAttributePolicy", "ENABLED"));
        realm.user("emma")
                .email("emma@example.test")
                .attribute("phoneNumber", "+41 44 123 45 67")
                .secondFactor()
                .create();
    }

    @Test
    void requestIsTakenNotedUponAndClosedWithThePersonsPageAtHand() {
        var evil = "<b onmouseover=alert(1)>Emma</b>";
        var form = DeskForm.open(realm);
        var reference = DeskForm.reference(
                form.send(Map.of("account", "emma", "trouble", "DEVICE", "contact", "+41 79 999 99 99", "words", evil))
                        .body());
        new DeskApi(new Caller(grace)).await(reference);

        var page = browser.context(BrowserProfile.DEFAULT).newPage();
        page.navigate("%s/admin/%s/console/#/%s/login-help?view=requests"
                .formatted(realm.server().baseUrl(), realm.name(), realm.name()));
        page.locator("#username").fill("grace");
        page.locator("#password").fill(grace.password());
        page.locator("#kc-login").click();
        var content = page.locator("#login-help-content");
        assertThat(content.locator("h1")).hasText("Requests");
        assertThat(content.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(reference)))
                .containsText("I lost my phone, security key or passkey");
        content.locator("tbody a")
                .filter(new Locator.FilterOptions().setHasText(reference))
                .click();
        assertThat(content.getByText("This request proves nothing")).isVisible();
        assertThat(content.getByText("Another one is registered for the account. Do not use this one."))
                .isVisible();
        assertThat(content.locator(".login-help-written")).hasText(evil);
        assertThat(content.getByText("Two-factor authentication")).isVisible();
        Accessibility.hasNoAxeViolations(page, "#login-help-content");
        Screenshots.record(page, "console-request");

        button(page, "Take").click();
        assertThat(content.getByText("The request is yours now.")).isVisible();
        assertThat(content.getByText("Taken by grace")).isVisible();
        content.locator("textarea").fill("Called the number on file.");
        button(page, "Add note").click();
        assertThat(content.getByText("Called the number on file.")).isVisible();
        button(page, "Set temporary password").click();
        page.locator("[data-login-help=confirm]").click();
        assertThat(page.locator("dialog[open] input")).isVisible();
        page.keyboard().press("Escape");
        assertThat(content.getByText("The temporary password of emma has been set."))
                .isVisible();
        assertThat(content.getByText("Taken by grace")).isVisible();
        button(page, "Close the request").click();
        page.locator("[data-login-help=confirm]").click();
        assertThat(content.getByText("The request has been closed.")).isVisible();
        content.getByText("All requests").click();
        content.locator("select").selectOption("DONE");
        assertThat(content.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(reference)))
                .containsText("Helped");
    }

    private static Locator button(Page page, String words) {
        return page.locator("#login-help-content")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }
}
