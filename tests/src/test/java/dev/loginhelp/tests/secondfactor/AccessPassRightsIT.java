package dev.loginhelp.tests.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.CsvSource;

/** Who issues access passes, for whom, and where there are any. */
class AccessPassRightsIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm without = TestRealm.installed();

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeAll
    static void offerPasses() {
        PassApi.offerIn(realm);
    }

    @ParameterizedTest(name = "{0} issues one for {1}: {2}")
    @CsvSource(textBlock = """
            manage-users, '',          200
            view-users,   '',          403
            manage-users, view-users,  403
            manage-users, realm-admin, 403
            realm-admin,  view-users,  200
            """)
    void rankDecides(String callerRole, String targetRole, int status) {
        var name = (callerRole + "-" + targetRole).replace("-", "");
        var target = person("target-" + name);
        if (!targetRole.isEmpty()) {
            target.may(targetRole);
        }
        var caller = realm.user("caller-" + name)
                .email("caller-" + name + "@example.test")
                .create()
                .may(callerRole);
        assertThat(new PassApi(new Caller(caller)).ask(target).status()).isEqualTo(status);
    }

    @Test
    void nobodyIssuesOneForTheOwnAccountNorWhereThereIsNothingToReplace() {
        var caller = realm.user("self").email("self@example.test").create().may("realm-admin");
        var own = new PassApi(new Caller(caller)).ask(caller);
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body().path("code").asText()).isEqualTo("NOT_PERMITTED");
        var desk = new PassApi(new Caller(
                realm.user("desk").email("desk@example.test").create().may("manage-users", "query-users")));
        var plain = realm.user("plain").email("plain@example.test").create();
        assertThat(desk.ask(plain).body().path("code").asText()).isEqualTo("PASS_NOTHING_LOST");
    }

    @Test
    void whereNothingIsInstalledThereIsNoPassAndTakingItOutBringsTheFormerFlowBack() {
        var helper = new PassApi(new Caller(
                without.user("desk").email("desk@example.test").create().may("realm-admin")));
        var user = without.user("zoe").email("zoe@example.test").secondFactor().create();
        assertThat(helper.ask(user).body().path("code").asText()).isEqualTo("PASS_NOT_OFFERED");
        var before = without.get("").path("browserFlow").asText();
        PassApi.offerIn(without);
        PassApi.offerIn(without);
        assertThat(without.get("").path("browserFlow").asText()).isEqualTo("login-help browser");
        assertThat(helper.ask(user).status()).isEqualTo(200);
        var steps = new Steps(browser.openElsewhere(without.url("/account/"), BrowserProfile.DEFAULT));
        steps.logIn("zoe", user.password());
        assertThat(steps.page().locator("#otp")).isVisible();
        assertThat(without.ask("DELETE", "/login-help/setup/access-pass", null).statusCode())
                .isEqualTo(200);
        assertThat(without.get("").path("browserFlow").asText()).isEqualTo(before);
        assertThat(without.get("/authentication/flows").findValuesAsText("alias"))
                .noneMatch(alias -> alias.startsWith("login-help browser"));
        assertThat(helper.ask(user).body().path("code").asText()).isEqualTo("PASS_NOT_OFFERED");
    }

    private static TestUser person(String name) {
        return realm.user(name).email(name + "@example.test").secondFactor().create();
    }
}
