package dev.loginhelp.tests.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.realm.Tokens.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "When you use REST APIs, users who enabled two-factor authentication cannot use password authentication." */
class PasswordGrantIT {
    private static final String ERROR = "login_help_second_factor";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(PasswordGrantIT::arrange);

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock().with(PasswordGrantIT::arrange);

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void rightPasswordIsRefusedWithoutACodeAndWithOne() {
        var sam = realm.user("sam").email("sam@example.test").secondFactor().create();
        var alone = realm.tokens().ask(sam.username(), sam.password(), Map.of());
        refused(alone);
        assertThat(realm.tokens().ask(sam.username(), sam.password(), Map.of("totp", code())))
                .isEqualTo(alone);
        assertThat(realm.tokens().ask(sam.username(), sam.password(), Map.of("totp", "000000")))
                .isEqualTo(alone);
        realm.events()
                .await(
                        "LOGIN_ERROR",
                        event -> event.error().equals(ERROR) && event.userId().equals(sam.id()));
    }

    @Test
    void errorIsOneThatEveryOAuthClientUnderstandsAndNamesTheAlternatives() {
        var kim = realm.user("kim").email("kim@example.test").secondFactor().create();
        var answer = realm.tokens().ask(kim.username(), kim.password(), Map.of());
        assertThat(answer.body().path("error_description").asText())
                .contains(
                        "two-factor authentication", "authorization code", "device", "service account", "another user")
                .matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+");
        assertThat(answer.body().properties()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"otp", "webauthn", "recovery-authn-codes"})
    void everyKindOfSecondFactorCounts(String kind) {
        var user = withFactor(realm, "has-" + kind, kind);
        refused(realm.tokens().ask(user.username(), user.password(), Map.of()));
    }

    @Test
    void passkeyThatTakesThePasswordsPlaceIsNoSecondFactor() {
        var pat = withFactor(realm, "pat", "webauthn-passwordless");
        assertThat(pat.token()).isNotEmpty();
    }

    @Test
    void wrongPasswordTellsNothing() {
        var with = realm.user("with").email("with@example.test").secondFactor().create();
        var without = realm.user("without").email("without@example.test").create();
        var plain = realm.tokens().ask(without.username(), "wrong", Map.of());
        assertThat(plain.body().path("error_description").asText()).isEqualTo("Invalid user credentials");
        assertThat(realm.tokens().ask(with.username(), "wrong", Map.of())).isEqualTo(plain);
        assertThat(realm.tokens().ask(with.username(), "wrong", Map.of("totp", code())))
                .isEqualTo(plain);
        assertThat(realm.tokens().ask("nobody", "wrong", Map.of())).isEqualTo(plain);
    }

    @Test
    void programThatTriesAgainAndAgainDoesNotLockThePersonOut() {
        var bot = realm.user("bot").email("bot@example.test").secondFactor().create();
        for (var attempt = 0; attempt < 8; attempt++) {
            refused(realm.tokens().ask(bot.username(), bot.password(), Map.of("totp", "000000")));
        }
        assertThat(realm.get("/attack-detection/brute-force/users/" + bot.id())
                        .path("numFailures")
                        .asInt())
                .isZero();
        var steps = new Steps(browser.open(realm.url("/account/")));
        steps.logIn(bot.username(), bot.password());
        assertThat(steps.page().locator("#otp")).isVisible();
    }

    @Test
    void personWithoutSecondFactorGetsAToken() {
        assertThat(realm.user("lee").email("lee@example.test").create().token()).isNotEmpty();
    }

    @Test
    void otherGrantsStayAsTheyAre() {
        var service = realm.tokens()
                .grant(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "robot",
                        "client_secret", "robot-secret"));
        assertThat(service.status()).isEqualTo(200);
        var ann = realm.user("ann").email("ann@example.test").secondFactor().create();
        var steps = new Steps(browser.open(realm.url("/account/")));
        steps.logIn(ann.username(), ann.password());
        var factors = new TwoFactorSteps(realm, steps.page());
        factors.enterCode(new AuthenticatorApp("JBSWY3DPEHPK3PXP").nextCode());
        steps.seesApplication();
    }

    @Test
    void clientWithAFlowOfItsOwnIsNoWayRound() {
        var max = realm.user("max").email("max@example.test").secondFactor().create();
        realm.post(
                "/authentication/flows/direct%20grant/copy",
                JsonNodeFactory.instance.objectNode().put("newName", "own"));
        var id = realm.get("/clients?clientId=demo-app").path(0).path("id").asText();
        var client = (ObjectNode) realm.get("/clients/" + id);
        client.withObject("/authenticationFlowBindingOverrides").put("direct_grant", flow(realm, "own"));
        realm.put("/clients/" + id, client);
        refused(realm.tokens().ask(max.username(), max.password(), Map.of("totp", code())));
        client.withObject("/authenticationFlowBindingOverrides").put("direct_grant", "");
        realm.put("/clients/" + id, client);
    }

    @Test
    void realmKeepsItsOwnFlow() {
        assertThat(realm.get("").path("directGrantFlow").asText()).isEqualTo("direct grant");
        assertThat(realm.get("/authentication/flows").findValuesAsText("alias"))
                .noneMatch(alias -> alias.startsWith("login-help direct grant"));
    }

    @Test
    void realmWithoutThePackIsAsInStock() {
        var sam = stock.user("sam").email("sam@example.test").secondFactor().create();
        assertThat(stock.tokens()
                        .ask(sam.username(), sam.password(), Map.of("totp", code()))
                        .status())
                .isEqualTo(200);
        var alone = stock.tokens().ask(sam.username(), sam.password(), Map.of());
        assertThat(alone.status()).isEqualTo(400);
        assertThat(alone.body().path("error_description").asText()).isEqualTo("Invalid user credentials");
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(answer.body().path("error_description").asText()).contains("two-factor authentication");
    }

    /** A code of the secret that {@link TestUser.Draft#secondFactor} gives. */
    private static String code() {
        return new AuthenticatorApp("JBSWY3DPEHPK3PXP").nextCode();
    }

    private static TestUser withFactor(TestRealm where, String name, String kind) {
        return where.user(name)
                .email(name + "@example.test")
                .with(user -> user.withArray("/credentials")
                        .addObject()
                        .put("type", kind)
                        .put("userLabel", "A " + kind)
                        .put("secretData", "{}")
                        .put("credentialData", "{}"))
                .create();
    }

    private static String flow(TestRealm where, String alias) {
        return where.get("/authentication/flows")
                .valueStream()
                .filter(flow -> flow.path("alias").asText().equals(alias))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static void arrange(ObjectNode realm) {
        AuthenticatorApp.tolerateWrongClock(realm);
        realm.put("otpPolicyCodeReusable", true);
        realm.withArray("/clients")
                .addObject()
                .put("clientId", "robot")
                .put("secret", "robot-secret")
                .put("enabled", true)
                .put("serviceAccountsEnabled", true);
    }
}
