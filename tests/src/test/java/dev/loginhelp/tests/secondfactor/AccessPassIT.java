package dev.loginhelp.tests.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.desk.DeskForm;
import dev.loginhelp.tests.notice.Told;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Await;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "I lost my phone", with an access pass: the account is never left with a password alone. */
class AccessPassIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(AuthenticatorApp::tolerateWrongClock);

    @RegisterExtension
    final Browser browser = new Browser();

    private static Caller desk;

    @BeforeAll
    static void offerPasses() {
        realm.settings().set("deskRequests", "true");
        realm.change(representation -> representation.put("bruteForceProtected", true));
        PassApi.offerIn(realm);
        desk = new Caller(realm.user("desk").email("desk@example.test").create().may("manage-users", "query-users"));
    }

    /** The whole story: lost phone, request, call, pass, new phone; the request closes itself. */
    @Test
    void lostPhoneIsReplacedAndTheRequestClosesItself() {
        var emma = realm.user("emma").email("emma@example.test").secondFactor().create();
        var reference = DeskForm.ask(realm, "emma");
        Await.until("the request", Duration.ofMinutes(1), () -> requests("OPEN").contains(reference));

        var issued = new PassApi(desk).issue(emma);
        assertThat(issued.path("setUp").asText()).isEqualTo("AUTHENTICATOR_APP");
        assertThat(issued.path("expiresIn").asInt()).isEqualTo(3600);
        var pass = issued.path("pass").asText();
        assertThat(pass).matches("([A-HJ-NP-TV-Z]{4}-){3}[A-HJ-NP-TV-Z]{4}");
        var told = Told.mail(realm, emma, "An access pass for your account at Login Help Demo has been issued", 1);
        assertThat(told.source()).doesNotContain(pass);
        assertThat(told.links()).anyMatch(link -> link.contains("/not-me/"));
        assertThat(emma.credentials()).containsExactlyInAnyOrder("password", "otp");

        var steps = new Steps(browser.open(realm.url("/account/")));
        PassSteps.open(steps.page());
        assertThat(steps.title()).hasText("Log in with an access pass");
        Accessibility.hasNoAxeViolations(steps.page());
        Screenshots.record(steps.page(), "access-pass");
        PassSteps.enter(steps.page(), "emma", pass.toLowerCase().replace("-", " "), emma.password());
        assertThat(steps.page().locator("#kc-totp-secret-qr-code")).isVisible();
        // Not before the new one is there.
        assertThat(emma.credentials()).containsExactlyInAnyOrder("password", "otp");
        assertThat(emma.sessions()).isZero();
        var phone = new TwoFactorSteps(realm, steps.page()).enrol("New phone");
        steps.seesApplication();
        assertThat(emma.credentials()).containsExactlyInAnyOrder("password", "otp");
        assertThat(realm.get("/users/" + emma.id() + "/credentials").findValuesAsText("userLabel"))
                .contains("New phone")
                .doesNotContain("Phone");
        Told.mail(realm, emma, "A new way to log in to Login Help Demo has been set up", 1);
        assertThat(requests("OPEN")).doesNotContain(reference);
        assertThat(requests("DONE")).contains(reference);

        var next = new Steps(browser.openElsewhere(realm.url("/account/"), BrowserProfile.DEFAULT));
        next.logIn("emma", emma.password());
        new TwoFactorSteps(realm, next.page()).enterCode(phone.nextCode());
        next.seesApplication();
        assertThat(realm.events().byAdministrators())
                .anySatisfy(event -> assertThat(event.type()).isEqualTo("ACTION LOGIN_HELP_ACCESS_PASS"))
                .noneSatisfy(event -> assertThat(event.detail("representation")).contains(pass));
    }

    @Test
    void pageIsReadableInTheDarkInJapaneseAndOnAPhone() {
        var look = BrowserProfile.DEFAULT.in("ja").inTheDark().onPhone();
        var page = browser.openElsewhere(realm.url("/account/"), look);
        PassSteps.open(page, "アクセスパス");
        assertThat(page.locator("html")).hasAttribute("lang", "ja");
        Accessibility.hasNoAxeViolations(page);
        Screenshots.record(page, "access-pass-ja-phone-dark");
        PassSteps.enter(page, "nobody", "AAAA-AAAA-AAAA-AAAA", "Wrong-password-1");
        assertThat(page.locator("#login-help-pass-form")).isVisible();
        Accessibility.hasNoAxeViolations(page);
        Screenshots.record(page, "access-pass-wrong-ja-phone-dark");
    }

    /** A password would be a step back for somebody who logs in with a passkey. */
    @Test
    void lostPasskeyIsReplacedWithoutAnyPassword() {
        realm.put(
                "/authentication/required-actions/webauthn-register-passwordless",
                realm.get("/authentication/required-actions/webauthn-register-passwordless"));
        var noah = realm.user("noah")
                .email("noah@example.test")
                .withoutPassword()
                .with(user -> user.withArray("/credentials")
                        .addObject()
                        .put("type", "webauthn-passwordless")
                        .put("userLabel", "Lost laptop")
                        .put("secretData", "{}")
                        .put("credentialData", "{}"))
                .create();
        var issued = new PassApi(desk).issue(noah);
        assertThat(issued.path("setUp").asText()).isEqualTo("PASSKEY");
        var page = browser.open(realm.url("/account/"));
        authenticator(page);
        PassSteps.open(page);
        PassSteps.enter(page, "noah", issued.path("pass").asText(), "");
        page.onDialog(dialog -> dialog.accept("New laptop"));
        // The button does nothing before the page's own script has run.
        page.waitForLoadState();
        page.locator("#registerWebAuthn").click();
        new Steps(page).seesApplication();
        assertThat(noah.credentials()).containsExactly("webauthn-passwordless");
        assertThat(realm.get("/users/" + noah.id() + "/credentials").findValuesAsText("userLabel"))
                .doesNotContain("Lost laptop");
    }

    @Test
    void passIsSeenAndWithdrawn() {
        var mia = realm.user("mia").email("mia@example.test").secondFactor().create();
        var api = new PassApi(desk);
        var pass = api.issue(mia).path("pass").asText();
        var pending = api.of(mia).path("pending");
        assertThat(pending.path("issuedBy").asText()).isEqualTo("desk");
        assertThat(pending.toString()).doesNotContain(pass);
        assertThat(api.withdraw(mia)).isEqualTo(204);
        assertThat(api.of(mia).has("pending")).isFalse();
        var page = browser.open(realm.url("/account/"));
        PassSteps.open(page);
        PassSteps.enter(page, "mia", pass, mia.password());
        PassSteps.isRefused(page);
    }

    private static String requests(String show) {
        return desk.get("/login-help/requests?show=" + show).body().toString();
    }

    /** What Chromium offers in place of a device. */
    private static void authenticator(Page page) {
        CDPSession devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var added = new JsonObject();
        added.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", added);
    }
}
