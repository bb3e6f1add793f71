package dev.loginhelp.tests.reset;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The rules for a new password are ticked off while it is typed. */
class TickedRulesIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed()
            .with(representation -> representation.put(
                    "passwordPolicy",
                    "length(8) and maxLength(20) and digits(1) and upperCase(1) and lowerCase(1) and specialChars(1)"
                            + " and notUsername and notContainsUsername and notEmail and passwordHistory(3)"));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void whatCanBeSeenIsTickedOffAndWhatOnlyTheServerKnowsIsNot() {
        var page = behindLink("emma", BrowserProfile.DEFAULT);
        isTicked(page);
        page.locator("#password-new").fill("emma");
        isTicked(page, "maxLength", "lowerCase");
        page.locator("#password-new").fill("emma@example.test");
        isTicked(page, "length", "maxLength", "lowerCase", "specialChars", "notUsername");
        page.locator("#password-new").fill("Überlegung-７8");
        isTicked(
                page,
                "length",
                "maxLength",
                "digits",
                "lowerCase",
                "upperCase",
                "specialChars",
                "notUsername",
                "notContainsUsername");
        assertThat(status(page)).containsText("Fulfilled: Uppercase letters: at least 1");
        Screenshots.record(page, "ticked-rules");
        Accessibility.hasNoAxeViolations(page);
        page.locator("#password-new").fill("");
        isTicked(page);
        assertThat(status(page)).isEmpty();
    }

    @Test
    void rulesAreThereWithoutScripts() {
        var page = behindLink("mia", BrowserProfile.DEFAULT.withoutJavaScript());
        assertThat(page.locator("[data-login-help-rule]")).hasCount(10);
        assertThat(page.getByText("Characters: at least 8")).isVisible();
        assertThat(status(page)).isEmpty();
        new Steps(page).chooseNewPassword("Fresh-start-9");
        assertThat(page.locator("#kc-login")).isVisible();
    }

    @Test
    void rulesAreTickedOffWhereAKnownPasswordIsChangedToo() {
        var noah = realm.user("noah").email("noah@example.test").create();
        var page = browser.openElsewhere(
                realm.url("/protocol/openid-connect/auth?client_id=account&response_type=code&kc_action=UPDATE_PASSWORD"
                        + "&redirect_uri=" + realm.url("/account/")),
                BrowserProfile.DEFAULT.in("ja").onPhone().inTheDark());
        new Steps(page).logIn(noah.username(), noah.password());
        page.locator("#password-new").fill("noah");
        isTicked(page, "maxLength", "lowerCase", "notEmail");
        page.locator("#password-new").fill("noah@EXAMPLE.test");
        isTicked(page, "length", "maxLength", "lowerCase", "upperCase", "specialChars", "notUsername");
        Screenshots.record(page, "ticked-rules-ja-phone-dark");
        Accessibility.hasNoAxeViolations(page);
    }

    private Page behindLink(String name, BrowserProfile look) {
        var user = realm.user(name).email(name + "@example.test").create();
        ResetForm.open(realm).ask(user.email());
        return browser.openElsewhere(realm.inbox().await(user.email()).link(), look);
    }

    private static Locator status(Page page) {
        return page.locator("#login-help-policy-status");
    }

    private static void isTicked(Page page, String... rules) {
        assertThat(page.locator(".login-help-met")).hasCount(rules.length);
        for (var rule : List.of(rules)) {
            assertThat(page.locator(".login-help-met[data-login-help-rule=" + rule + "]"))
                    .hasCount(1);
        }
    }
}
