package dev.loginhelp.tests.login;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Setting Login Failure Messages": people who fail read what to do and whom to ask, and learn nothing else. */
class FailedLoginIT {
    private static final String MESSAGE = "loginHelpFailureMessage";

    // A lock that outlasts the test.
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed()
            .with(representation ->
                    representation.put("waitIncrementSeconds", 900).put("minimumQuickLoginWaitSeconds", 900));

    @RegisterExtension
    static final TestRealm usernameFirst = TestRealm.installed().with(FailedLoginIT::askForTheNameFirst);

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void knownUnknownAndLockedNamesAreToldTheSame() {
        var emma = realm.user("emma").email("emma@example.test").create();
        var noah = realm.user("noah").email("noah@example.test").create();
        var known = refusal(realm, emma.username(), "wrong");
        assertThat(known)
                .contains("While it is locked, even the right password does not work.")
                .contains("Call the service desk on extension 4711");
        assertThat(refusal(realm, "nobody", "wrong")).isEqualTo(known);
        noah.lock();
        assertThat(refusal(realm, noah.username(), noah.password())).isEqualTo(known);
    }

    @Test
    void nothingIsSaidBeforeALoginFails() {
        var page = browser.open(realm.url("/account/"));
        assertThat(page.locator("#kc-login")).isVisible();
        assertThat(page.getByText("extension 4711")).hasCount(0);
        assertThat(page.locator("#login-help-failed-lock")).hasCount(0);
    }

    @Test
    void messageIsInThePagesLanguage() {
        var page = browser.openElsewhere(realm.url("/account/"), BrowserProfile.DEFAULT.in("ja"));
        logIn(page, "nobody", "wrong");
        assertThat(page.locator(".login-help-administrator")).containsText("内線 4711");
        assertThat(page.locator("#login-help-failed-lock")).containsText("ロックされることがあります");
        Screenshots.record(page, "login-failed-ja");
    }

    @Test
    void messageIsNoProgramAndNoMessageFormat() {
        realm.text("en", MESSAGE, """
                It's {broken} {0} { ''; <b>call us</b> <script>document.title='pwned'</script>\
                <img src=x onerror="document.title='pwned'"><a href="javascript:document.title='pwned'">click</a>\
                <form action="https://evil.test"><input name=password></form>""");
        try {
            var page = browser.context(BrowserProfile.DEFAULT).newPage();
            List<String> errors = new ArrayList<>();
            page.onPageError(errors::add);
            page.navigate(realm.url("/account/"));
            logIn(page, "nobody", "wrong");
            var message = page.locator(".login-help-administrator");
            assertThat(message).containsText("It's {broken} {0} { ''; call us");
            assertThat(message.innerHTML()).doesNotContain("script", "onerror", "javascript:", "<form", "<input");
            assertThat(page.title()).doesNotContain("pwned");
            assertThat(errors).isEmpty();
        } finally {
            realm.text("en", MESSAGE, "Call the service desk on extension 4711");
        }
    }

    @Test
    void loginThatAsksForTheNameFirstSaysItOnBothPages() {
        var mia = usernameFirst.user("mia").email("mia@example.test").create();
        var page = browser.open(usernameFirst.url("/account/"));
        page.locator("#username").fill("nobody");
        page.locator("#kc-login").click();
        saysWhatToDo(page);
        page.locator("#username").fill(mia.username());
        page.locator("#kc-login").click();
        page.locator("#password").fill("wrong");
        page.locator("#kc-login").click();
        saysWhatToDo(page);
        assertThat(page.locator("#login-help-link")).isVisible();
        Screenshots.record(page, "login-failed-password-page");
        page.locator("#password").fill(mia.password());
        page.locator("#kc-login").click();
        new Steps(page).seesApplication();
    }

    private static void saysWhatToDo(Page page) {
        assertThat(page.locator(".login-help-administrator")).containsText("extension 4711");
        assertThat(page.locator("#login-help-failed-lock")).isVisible();
    }

    /** All that the page says. */
    private String refusal(TestRealm where, String username, String password) {
        var page = browser.openElsewhere(where.url("/account/"), BrowserProfile.DEFAULT);
        logIn(page, username, password);
        assertThat(page.locator("#login-help-failed-lock")).isVisible();
        return page.locator("body").innerText();
    }

    private static void logIn(Page page, String username, String password) {
        new Steps(page).logIn(username, password);
    }

    private static void askForTheNameFirst(ObjectNode realm) {
        for (var flow : realm.path("authenticationFlows")) {
            if (flow.path("alias").asText().equals("forms")) {
                var steps = (ArrayNode) flow.path("authenticationExecutions");
                var password = (ObjectNode) steps.path(0);
                assertThat(password.path("authenticator").asText()).isEqualTo("auth-username-password-form");
                steps.insert(0, password.deepCopy().put("authenticator", "auth-username-form"));
                password.put("authenticator", "auth-password-form")
                        .put("priority", password.path("priority").asInt() + 1);
            }
        }
    }
}
