package dev.loginhelp.tests.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import dev.loginhelp.demo.Folder;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People who cannot use their security key or recovery codes get the same help as those without their phone. */
class OtherCodesHelpIT {
    private static final Set<String> OTHERS = Set.of("webauthn-authenticator", "auth-recovery-authn-code-form");
    private static final String OLDER = "acme-v1";
    private static final String LINES = """
            parent=keycloak
            import=login/login-help
            styles=css/login.css css/login-help-theme.css
            """;
    private static final String OURS = ".login-help-footer";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(OtherCodesHelpIT::allowAll);

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"login-help", OLDER})
    void pageForTheSecurityKeyHasHelpAndSoHasItsFailure(String theme) throws IOException {
        wear(theme);
        var page = asked(theme + "-key", "webauthn", "{}", """
                {"aaguid": "00000000-0000-0000-0000-000000000000", "credentialId": "AAAA", "counter": 0, \
                "credentialPublicKey": "AAAA", "attestationStatementFormat": "none", "transports": []}""");
        assertThat(page.locator("#authenticateWebAuthnButton")).isVisible();
        leadsToTheCodes(page);
        page.evaluate("() => { document.getElementById('error').value = 'NotAllowedError';"
                + " document.getElementById('webauth').submit(); }");
        assertThat(page.locator("#kc-error-credential-form")).isAttached();
        assertThat(page.getByText("Call the service desk on extension 4711")).isVisible();
        leadsToTheCodes(page);
        Screenshots.record(page, "key-failed-" + theme);
        page.locator("#login-help-link").click();
        assertThat(page).hasURL(Pattern.compile("/login-help/checks\\?.*#login-help-codes$"));
        assertThat(page.getByText("Have you lost the device?")).isVisible();
        page.locator("#login-help-back").click();
        assertThat(page.locator("#login-help-link")).isVisible();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"login-help", OLDER})
    void pageForTheRecoveryCodeHasHelpBeforeAndAfterAWrongOne(String theme) throws IOException {
        wear(theme);
        var page = asked(theme + "-codes", "recovery-authn-codes", """
                {"codes": [{"number": 1, "encodedHashedValue": "c29tZQ=="}]}""", """
                {"hashIterations": 1, "algorithm": "RS512", "total": 1, "remaining": 1}""");
        leadsToTheCodes(page);
        assertThat(page.locator(".login-help-administrator")).hasCount(0);
        page.locator("#recoveryCodeInput").fill("wrong");
        page.locator("#kc-login").click();
        assertThat(page.getByText("Call the service desk on extension 4711")).isVisible();
        leadsToTheCodes(page);
        Screenshots.record(page, "recovery-code-wrong-" + theme);
    }

    @Test
    void loginPageOfTheOlderThemeHasOurLinkAloneAndTheAdministratorsMessage() throws IOException {
        wear(OLDER);
        org.assertj.core.api.Assertions.assertThat(
                        realm.get("/login-help/doctor").path("findings").findValuesAsText("id"))
                .doesNotContain("THEME_WITHOUT_LINK");
        var page = browser.open(login());
        assertThat(page.locator("#login-help-link")).isVisible();
        assertThat(page.getByText("Forgot Password?")).isHidden();
        new Steps(page).logIn("nobody", "wrong");
        assertThat(page.getByText("Call the service desk on extension 4711")).isVisible();
        Accessibility.hasNoAxeViolations(page, OURS);
        Screenshots.record(page, "login-failed-v1");
        var dark = browser.openElsewhere(
                login(), BrowserProfile.DEFAULT.in("ja").onPhone().inTheDark());
        Screenshots.record(dark, "login-v1-ja-phone-dark");
    }

    private void leadsToTheCodes(Page page) {
        assertThat(page.locator("#login-help-link")).isVisible();
        assertThat(page.locator("#login-help-link"))
                .hasAttribute("href", Pattern.compile(".*/login-help/checks\\?.*#login-help-codes"));
        Accessibility.hasNoAxeViolations(page, OURS);
    }

    private Page asked(String name, String kind, String secret, String data) {
        var user = realm.user(name)
                .email(name + "@example.test")
                .with(it -> it.withArray("/credentials")
                        .addObject()
                        .put("type", kind)
                        .put("userLabel", "Mine")
                        .put("secretData", secret)
                        .put("credentialData", data))
                .create();
        var page = browser.open(login());
        new Steps(page).logIn(user.username(), user.password());
        return page;
    }

    private static String login() {
        return realm.url("/protocol/openid-connect/auth?client_id=account&response_type=code&redirect_uri="
                + realm.url("/account/"));
    }

    /** As docs/install.md says. */
    private static void wear(String theme) throws IOException {
        if (theme.equals(OLDER)) {
            var folder = new Folder(Project.TARGET.resolve("keycloak/themes/" + theme + "/login")).create();
            Files.writeString(folder.path().resolve("theme.properties"), LINES);
        }
        realm.change(representation -> representation.put("loginTheme", theme));
    }

    private static void allowAll(ObjectNode realm) {
        for (var flow : realm.path("authenticationFlows")) {
            for (var step : flow.path("authenticationExecutions")) {
                if (OTHERS.contains(step.path("authenticator").asText())) {
                    ((ObjectNode) step).put("requirement", "ALTERNATIVE");
                }
            }
        }
    }
}
