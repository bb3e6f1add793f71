package dev.loginhelp.tests.secondfactor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.demo.Mail;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.reset.ResetForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A thief knows the old password and waits in the middle of a login; the owner changes it. */
class PendingLoginIT {
    private static final String NEW = "A-new-password-2";
    private static final String SECRET = "JBSWY3DPEHPK3PXP";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(AuthenticatorApp::tolerateWrongClock);

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void thiefAtSetUpAuthenticatorEndsAtTheLoginPageAfterAReset() {
        var emma = due("emma", "CONFIGURE_TOTP");
        var thief = waits(emma);
        var phone = scans(thief);

        reset(emma);
        saves(thief, phone);

        isShutOut(thief);
        Screenshots.record(thief.page(), "pending-login-ended");
        assertThat(emma.credentials()).doesNotContain("otp");
        assertThat(emma.sessions()).isZero();
        realm.events()
                .await(
                        "LOGIN_ERROR",
                        event -> event.userId().equals(emma.id())
                                && event.error().equals("login_help_login_ended"));
        // The same tab lets in those who know the new password.
        thief.logIn(emma.username(), NEW);
        new TwoFactorSteps(realm, thief.page()).enrol("Owner's phone");
        thief.seesApplication();
    }

    @Test
    void thiefAtVerifyYourEmailEndsAtTheLoginPageAndTheAddressIsNotVerifiedByAReset() {
        var noah = realm.user("noah")
                .email("noah@example.test")
                .unverified()
                .with(user -> user.withArray("/requiredActions").add("VERIFY_EMAIL"))
                .create();
        var thief = waits(noah);
        assertThat(thief.title()).hasText("Email verification");
        reset(noah);
        assertThat(noah.now().path("emailVerified").asBoolean()).isFalse();

        noah.change(user ->
                user.put("emailVerified", true).withArray("/requiredActions").removeAll());
        thief.page().reload();
        isShutOut(thief);
        assertThat(noah.sessions()).isZero();
    }

    @Test
    void thiefWhoIsAskedForTheCodeEndsAtTheLoginPageThoughTheCodeIsRight() {
        var mia = realm.user("mia").email("mia@example.test").secondFactor().create();
        var thief = waits(mia);
        new TwoFactorSteps(realm, thief.page()).isAskedForCode();
        reset(mia);
        new TwoFactorSteps(realm, thief.page()).enterCode(new AuthenticatorApp(SECRET).nextCode());
        isShutOut(thief);
        assertThat(mia.sessions()).isZero();
    }

    @Test
    void passwordOfAnAdministratorEndsThemToo() {
        var lena = due("lena", "CONFIGURE_TOTP");
        var thief = waits(lena);
        var phone = scans(thief);
        lena.setPassword(NEW);
        saves(thief, phone);
        isShutOut(thief);
        assertThat(lena.credentials()).doesNotContain("otp");
    }

    @Test
    void removedSecondFactorEndsThemToo() {
        var finn = realm.user("finn")
                .email("finn@example.test")
                .secondFactor()
                .with(user -> user.withArray("/requiredActions").add("UPDATE_PROFILE"))
                .create();
        var thief = waits(finn);
        new TwoFactorSteps(realm, thief.page()).enterCode(new AuthenticatorApp(SECRET).nextCode());
        assertThat(thief.page().locator("#firstName")).isVisible();
        realm.delete("/login-help/users/" + finn.id() + "/second-factors");
        thief.page().locator("#firstName").fill("Thief");
        thief.page().locator("form [type=submit]").first().click();
        isShutOut(thief);
        assertThat(finn.now().path("firstName").asText()).isEqualTo("finn");
    }

    @Test
    void ownerWhoChangesThePasswordGoesOnAndTheThiefDoesNot() {
        var ida = realm.user("ida").email("ida@example.test").create();
        var owner = new Steps(browser.open(realm.url("/account/")));
        owner.logIn(ida.username(), ida.password());
        owner.seesApplication();
        ida.change(user -> user.withArray("/requiredActions").add("CONFIGURE_TOTP"));
        var thief = waits(ida);
        var phone = scans(thief);
        ida.change(user -> user.withArray("/requiredActions").removeAll());

        new TwoFactorSteps(realm, owner.page()).openSettings();
        owner.page().getByTestId("password/credential-list").getByText("Update").click();
        owner.page().locator("#password").fill(ida.password());
        owner.chooseNewPassword(NEW);
        assertThat(owner.page().getByTestId("password/credential-list")).isVisible();

        saves(thief, phone);
        isShutOut(thief);
        assertThat(ida.credentials()).doesNotContain("otp");
        assertThat(ida.sessions()).isEqualTo(1);
    }

    @Test
    void realmWithoutThePackIsAsStock() {
        var nora = stock.user("nora")
                .email("nora@example.test")
                .with(user -> user.withArray("/requiredActions").add("UPDATE_PROFILE"))
                .create();
        var waiting = new Steps(browser.open(stock.url("/account/")));
        waiting.logIn(nora.username(), nora.password());
        assertThat(waiting.page().locator("#firstName")).isVisible();
        nora.setPassword(NEW);
        waiting.page().locator("form [type=submit]").first().click();
        waiting.seesApplication();
    }

    private static TestUser due(String name, String action) {
        return realm.user(name)
                .email(name + "@example.test")
                .with(user -> user.withArray("/requiredActions").add(action))
                .create();
    }

    private Steps waits(TestUser user) {
        var steps = new Steps(browser.openElsewhere(realm.url("/account/"), BrowserProfile.DEFAULT));
        steps.logIn(user.username(), user.password());
        return steps;
    }

    private static AuthenticatorApp scans(Steps thief) {
        thief.page().locator("#mode-manual").click();
        return new AuthenticatorApp(thief.page().locator("#kc-totp-secret-key").innerText());
    }

    private static void saves(Steps thief, AuthenticatorApp phone) {
        thief.page().locator("#totp").fill(phone.nextCode());
        thief.page().locator("#userLabel").fill("Thief's phone");
        thief.page().locator("#saveTOTPBtn").click();
    }

    private static void reset(TestUser user) {
        ResetForm.open(realm).ask(user.email());
        realm.inbox().await("a link", box -> box.mailsTo(user.email()).stream().anyMatch(PendingLoginIT::isLink));
        var mail = realm.inbox().mailsTo(user.email()).stream()
                .filter(PendingLoginIT::isLink)
                .findFirst();
        var form = ResetForm.follow(mail.orElseThrow().link());
        assertThat(form.choose(NEW).body()).contains("Your password has been changed");
    }

    private static boolean isLink(Mail mail) {
        return mail.subject().startsWith("Reset your password");
    }

    private static void isShutOut(Steps thief) {
        thief.seesLoginPage();
        assertThat(thief.notice()).containsText("The way you log in has changed in the meantime");
    }
}
