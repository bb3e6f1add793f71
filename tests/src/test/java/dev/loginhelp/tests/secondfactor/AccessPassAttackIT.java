package dev.loginhelp.tests.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pass in other hands, a second time, for something else. */
class AccessPassAttackIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(AuthenticatorApp::tolerateWrongClock);

    @RegisterExtension
    final Browser browser = new Browser();

    private static PassApi desk;

    @BeforeAll
    static void offerPasses() {
        realm.change(representation ->
                representation.put("bruteForceProtected", true).put("failureFactor", 3));
        PassApi.offerIn(realm);
        desk = new PassApi(new Caller(
                realm.user("desk").email("desk@example.test").create().may("manage-users", "query-users")));
    }

    @Test
    void passWorksOnce() {
        var emma = person("emma");
        var pass = desk.issue(emma).path("pass").asText();
        var page = entered(emma, pass);
        assertThat(page.locator("#kc-totp-secret-qr-code")).isVisible();
        PassSteps.isRefused(entered(emma, pass));
        assertThat(emma.credentials()).containsExactlyInAnyOrder("password", "otp");
    }

    @Test
    void secondPassKillsTheFirstAndTheLoginBegunWithIt() {
        var noah = person("noah");
        var first = desk.issue(noah).path("pass").asText();
        var begun = entered(noah, first);
        assertThat(begun.locator("#kc-totp-secret-qr-code")).isVisible();
        var app = new TwoFactorSteps(realm, begun).typeSecret();
        desk.issue(noah);
        new TwoFactorSteps(realm, begun).confirm(app, "Thief");
        assertThat(new Steps(begun).notice()).containsText("Please log in again.");
        assertThat(labels(noah)).doesNotContain("Thief").contains("Phone");
        PassSteps.isRefused(entered(noah, first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled and enabled again", "another address", "not me"})
    void passIsDeadAfter(String change) {
        var user = person(change.replace(" ", "-"));
        var pass = desk.issue(user).path("pass").asText();
        switch (change) {
            case "another address" -> user.change(each -> each.put("email", "other." + user.email()));
            case "not me" -> {
                var mail = realm.inbox().await(user.email());
                var link = mail.links().stream()
                        .filter(each -> each.contains("/not-me/"))
                        .findFirst()
                        .orElseThrow();
                browser.open(link).locator("#login-help-submit").click();
            }
            default -> {
                user.change(each -> each.put("enabled", false));
                user.change(each -> each.put("enabled", true));
            }
        }
        assertThat(desk.of(user).has("pending")).isFalse();
    }

    /** Issued by somebody who may help plain people only. */
    @Test
    void passOfSomebodyWhoIsPromotedIsDeadAndSoIsTheLoginBegunWithIt() {
        var ada = person("ada");
        var begun = entered(ada, desk.issue(ada).path("pass").asText());
        assertThat(begun.locator("#kc-totp-secret-qr-code")).isVisible();
        var app = new TwoFactorSteps(realm, begun).typeSecret();
        ada.may("view-users");
        new TwoFactorSteps(realm, begun).confirm(app, "Thief");
        assertThat(new Steps(begun).notice()).containsText("Please log in again.");
        assertThat(labels(ada)).doesNotContain("Thief").contains("Phone");

        var leo = person("leo");
        var pass = desk.issue(leo).path("pass").asText();
        leo.may("view-users");
        PassSteps.isRefused(entered(leo, pass));
    }

    /** An application asks for something else, and the person cancels what the pass is for. */
    @ParameterizedTest
    @ValueSource(strings = {"CONFIGURE_TOTP", "UPDATE_PASSWORD", "CONFIGURE_TOTP:skip_if_exists"})
    void passIsForSetUpWhateverAnApplicationAsksFor(String action) {
        var user = person("for-" + action.toLowerCase().replaceAll("\\W", "-"));
        var pass = desk.issue(user).path("pass").asText();
        var page = browser.open(
                realm.url("/protocol/openid-connect/auth?client_id=account&response_type=code&redirect_uri="
                        + realm.url("/account/") + "&kc_action=" + action));
        PassSteps.open(page);
        PassSteps.enter(page, user.username(), pass, user.password());
        assertThat(page.locator("#kc-totp-secret-qr-code")).isVisible();
        var form = page.locator("#kc-totp-settings-form");
        page.evaluate(
                "form => { const cancel = document.createElement('input'); cancel.name = 'cancel-aia';"
                        + " cancel.value = 'true'; form.append(cancel); form.noValidate = true; form.submit(); }",
                form.elementHandle());
        assertThat(page.locator("#kc-totp-secret-qr-code")).isVisible();
        assertThat(user.sessions()).isZero();
        page.navigate(realm.url("/account/"));
        assertThat(user.sessions()).isZero();
    }

    @Test
    void wrongPassesCountAsFailedLoginsAndLockThePassOut() {
        var mia = person("mia");
        var pass = desk.issue(mia).path("pass").asText();
        for (int i = 0; i < 3; i++) {
            PassSteps.isRefused(entered(mia, "AAAA-BBBB-CCCC-DDDD"));
        }
        realm.events()
                .await(
                        "LOGIN_ERROR",
                        event ->
                                event.userId().equals(mia.id()) && event.error().equals("invalid_user_credentials"));
        assertThat(realm.get("/attack-detection/brute-force/users/" + mia.id())
                        .path("numFailures")
                        .asInt())
                .isEqualTo(3);
        PassSteps.isRefused(entered(mia, pass));
    }

    /** The same page, whatever is wrong. */
    @Test
    void pageTellsNobodyWhoHasAPass() {
        var ella = person("ella");
        var max = person("max");
        var pass = desk.issue(ella).path("pass").asText();
        for (var page : new Page[] {
            entered("ella", "AAAA-BBBB-CCCC-DDDD", ella.password()),
            entered("ella", pass, "Wrong-password-1"),
            entered("ella", pass, ""),
            entered("max", pass, max.password()),
            entered("nobody-of-this-name", pass, "Wrong-password-1")
        }) {
            PassSteps.isRefused(page);
            assertThat(page.locator("[id^=input-error]")).hasCount(1);
        }
        assertThat(entered(ella, pass).locator("#kc-totp-secret-qr-code")).isVisible();
    }

    private Page entered(TestUser user, String pass) {
        return entered(user.username(), pass, user.password());
    }

    private Page entered(String username, String pass, String password) {
        var page = browser.openElsewhere(realm.url("/account/"), BrowserProfile.DEFAULT);
        PassSteps.open(page);
        PassSteps.enter(page, username, pass, password);
        return page;
    }

    private static String labels(TestUser user) {
        return String.join(
                ", ", realm.get("/users/" + user.id() + "/credentials").findValuesAsText("userLabel"));
    }

    private static TestUser person(String name) {
        return realm.user(name).email(name + "@example.test").secondFactor().create();
    }
}
