package dev.loginhelp.tests.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "I lost my mobile device: ask your administrator to disable your two-factor authentication setting." */
class LostDeviceIT {
    private static final String ALL = "/login-help/users/%s/second-factors";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(AuthenticatorApp::tolerateWrongClock);

    @RegisterExtension
    static final TestRealm strict = TestRealm.installed().with(AuthenticatorApp::tolerateWrongClock);

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void administratorTurnsItOffAndThePersonLogsInWithThePasswordAlone() {
        var emma = realm.user("emma").email("emma@example.test").secondFactor().create();
        var desk = new Caller(
                realm.user("desk").email("desk@example.test").create().may("manage-users"));
        var seen = desk.get(ALL.formatted(emma.id())).body();
        assertThat(seen.path("required").asBoolean()).isFalse();
        assertThat(seen.path("secondFactors")).hasSize(1);
        var factor = seen.path("secondFactors").path(0);
        assertThat(factor.path("kind").asText()).isEqualTo("otp");
        assertThat(factor.path("kindLabel").asText()).isEqualTo("Authenticator app");
        assertThat(factor.path("label").asText()).isEqualTo("Phone");
        assertThat(factor.toString()).doesNotContain("JBSWY3DPEHPK3PXP");

        var answer = desk.delete(ALL.formatted(emma.id()));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("removed").asInt()).isEqualTo(1);

        var told = realm.inbox().await(emma.email());
        assertThat(told.subject()).isEqualTo("Two-factor authentication for Login Help Demo has been changed");
        assertThat(told.text())
                .contains("An administrator has turned off two-factor authentication for your account")
                .contains("From now on you log in with your password alone.");
        assertThat(realm.events().byAdministrators()).anySatisfy(event -> {
            assertThat(event.type()).isEqualTo("DELETE LOGIN_HELP_SECOND_FACTOR");
            assertThat(event.userId()).isEqualTo(desk.user().id());
            assertThat(event.detail("resourcePath")).contains(emma.id());
        });
        assertThat(emma.token()).isNotEmpty();
        var steps = new Steps(browser.open(realm.url("/account/")));
        steps.logIn(emma.username(), emma.password());
        steps.seesApplication();
    }

    @Test
    void oneOfSeveralIsRemovedAndTheRestStays() {
        var noah = realm.user("noah")
                .email("noah@example.test")
                .secondFactor()
                .with(user -> user.withArray("/credentials")
                        .addObject()
                        .put("type", "webauthn")
                        .put("userLabel", "Key")
                        .put("secretData", "{}")
                        .put("credentialData", "{}"))
                .create();
        var desk = new Caller(
                realm.user("desk2").email("desk2@example.test").create().may("manage-users"));
        var factors = desk.get(ALL.formatted(noah.id())).body().path("secondFactors");
        assertThat(factors.valueStream().map(each -> each.path("kind").asText()))
                .containsExactlyInAnyOrder("otp", "webauthn");
        var otp = factors.valueStream()
                .filter(each -> each.path("kind").asText().equals("otp"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();

        assertThat(desk.delete(ALL.formatted(noah.id()) + "/" + otp).status()).isEqualTo(204);
        assertThat(noah.credentials()).containsExactlyInAnyOrder("password", "webauthn");
        assertThat(realm.inbox().await(noah.email()).text()).contains("Two-factor authentication stays on.");
        var again = desk.delete(ALL.formatted(noah.id()) + "/" + otp);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.body().path("code").asText()).isEqualTo("CREDENTIAL_NOT_FOUND");
    }

    @Test
    void passwordIsNeverRemoved() {
        var mia = realm.user("mia").email("mia@example.test").secondFactor().create();
        var desk = new Caller(
                realm.user("desk3").email("desk3@example.test").create().may("manage-users"));
        var password = realm.get("/users/" + mia.id() + "/credentials")
                .valueStream()
                .filter(each -> each.path("type").asText().equals("password"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        assertThat(desk.delete(ALL.formatted(mia.id()) + "/" + password).status())
                .isEqualTo(404);
        assertThat(desk.delete(ALL.formatted(mia.id())).status()).isEqualTo(200);
        assertThat(mia.credentials()).containsExactly("password");
    }

    @ParameterizedTest(name = "{0} strips {1}: {2}")
    @CsvSource(textBlock = """
            manage-users, '',           200
            view-users,   '',           403
            '',           '',           403
            manage-users, view-users,   403
            manage-users, realm-admin,  403
            realm-admin,  view-users,   200
            realm-admin,  realm-admin,  200
            """)
    void rankDecides(String callerRole, String targetRole, int status) {
        var name = (callerRole + "-" + targetRole).replace("-", "");
        var target = person("target-" + name, targetRole, true);
        var caller = new Caller(person("caller-" + name, callerRole, false));
        var answer = caller.delete(ALL.formatted(target.id()));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(target.credentials().contains("otp")).isEqualTo(status != 200);
        if (callerRole.equals("manage-users") && status == 403) {
            assertThat(answer.body().path("code").asText()).isEqualTo("OUTRANKED");
            assertThat(answer.body().path("message").asText()).contains("Only a master administrator");
        }
    }

    @ParameterizedTest(name = "manage-users strips {0} through Keycloak itself: {1}")
    @CsvSource({"'', 204", "view-users, 403"})
    void rankDecidesAtKeycloaksOwnDoorToo(String targetRole, int status) {
        var target = person("own-door-" + targetRole, targetRole, true);
        var desk = new Caller(person("desk-for-" + targetRole, "manage-users", false));
        var otp = realm.get("/users/" + target.id() + "/credentials")
                .valueStream()
                .filter(each -> each.path("type").asText().equals("otp"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        assertThat(desk.delete("/users/" + target.id() + "/credentials/" + otp).status())
                .isEqualTo(status);
        assertThat(target.credentials().contains("otp")).isEqualTo(status == 403);
    }

    @Test
    void unknownPersonIsNotFound() {
        var desk = new Caller(person("desk4", "manage-users", false));
        assertThat(desk.get(ALL.formatted("nobody")).body().path("code").asText())
                .isEqualTo("USER_NOT_FOUND");
    }

    @Test
    void realmThatRequiresTwoFactorAsksForSetUpAtTheNextLogin() {
        var ava = strict.user("ava").email("ava@example.test").secondFactor().create();
        var desk = new Caller(
                strict.user("desk").email("desk@example.test").create().may("manage-users"));
        requireTwoFactor();
        assertThat(desk.get(ALL.formatted(ava.id())).body().path("required").asBoolean())
                .isTrue();
        assertThat(desk.delete(ALL.formatted(ava.id())).status()).isEqualTo(200);
        assertThat(ava.now().path("requiredActions").toString()).contains("CONFIGURE_TOTP");
        assertThat(strict.inbox().await(ava.email()).text())
                .contains("The next time you log in, you will be asked to set it up again.")
                .doesNotContain("password alone");

        var steps = new Steps(browser.open(strict.url("/account/")));
        steps.logIn(ava.username(), ava.password());
        assertThat(steps.page().locator("#kc-totp-secret-qr-code")).isVisible();
        new TwoFactorSteps(strict, steps.page()).enrol("New phone");
        steps.seesApplication();
        assertThat(ava.credentials()).containsExactlyInAnyOrder("password", "otp");
    }

    private static TestUser person(String name, String role, boolean secondFactor) {
        var draft = realm.user(name).email(name + "@example.test");
        var user = (secondFactor ? draft.secondFactor() : draft).create();
        return role.isEmpty() ? user : user.may(role);
    }

    /** As "Set as default action" for "Configure OTP" in the console; by itself it reaches new people only. */
    private static void requireTwoFactor() {
        var path = "/authentication/required-actions/CONFIGURE_TOTP";
        strict.put(path, ((ObjectNode) strict.get(path)).put("defaultAction", true));
    }
}
