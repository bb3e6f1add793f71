package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A new administrator, from a realm without the pack to the first people who are helped. */
class FirstStepsIT {
    private static final String REPORT = "Users who cannot reset their password";

    @RegisterExtension
    static final TestRealm realm =
            TestRealm.stock().with(representation -> representation.put("adminTheme", "login-help"));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void fromAnEmptyRealmToTheFirstPeopleHelped() {
        var max = Console.administrator(realm, "max", "realm-admin");
        Console.administrator(realm, "grace", "manage-users");
        realm.user("noah").create();
        realm.user("isla").email("isla@example.test").create();
        realm.change(representation -> representation.put("resetPasswordAllowed", false));

        var console = Console.logIn(browser, max).open("Settings").settled();
        console.button("Install").click();
        console.confirm();
        assertThat(console.content().getByText("Login Help is installed.")).isVisible();

        console.settled().part("Installation");
        Screenshots.record(console.page(), "console-first-steps");
        Accessibility.hasNoAxeViolations(console.page(), "#login-help-content");
        step(console, "Allow users to reset").locator("a").click();
        console.field("Allow users to reset password").check(new Locator.CheckOptions().setForce(true));
        console.button("Save").click();
        assertThat(console.content().getByText("The settings have been saved.")).isVisible();
        console.settled().part("Installation");
        assertThat(step(console, "Allow users to reset")).containsText("Done");

        step(console, "Write a message").locator("a").click();
        console.failureMessage().fill("Call extension 4711.");
        console.button("Save").click();
        assertThat(console.content().getByText("The settings have been saved.")).isVisible();

        console.part("Installation");
        var help = console.page()
                .waitForPopup(() -> step(console, "See it as your users do")
                        .getByText("English")
                        .click());
        assertThat(new Steps(help).title()).hasText("Having trouble logging in?");
        help.close();

        console.button("Show a text for them").click();
        assertThat(console.dialog().locator("textarea"))
                .hasValue(Pattern.compile(".*\"Having Trouble Logging In\\?\".*/login-help\\?client_id=.*"));
        Screenshots.record(console.page(), "console-tell");
        Accessibility.hasNoAxeViolations(console.page(), "dialog");
        console.page().keyboard().press("Escape");

        console.open(REPORT).settled();
        console.content().getByLabel("Choose noah").check();
        console.content().getByLabel("Choose grace").check();
        assertThat(console.content().getByText("Users chosen: 2")).isVisible();
        console.button("Send links").click();
        console.confirm();
        assertThat(console.dialog()).containsText("Not sent: 1");
        assertThat(console.dialog()).containsText("noah:");
        Screenshots.record(console.page(), "console-bulk");
        Accessibility.hasNoAxeViolations(console.page(), "dialog");
        assertThat(realm.inbox().await("grace@example.test").link()).contains("/login-help/link");
        console.hasNoErrors();
    }

    private static Locator step(Console console, String words) {
        return console.content().locator("ol li").filter(new Locator.FilterOptions().setHasText(words));
    }
}
