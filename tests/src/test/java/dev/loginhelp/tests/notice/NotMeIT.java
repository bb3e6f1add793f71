package dev.loginhelp.tests.notice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.loginhelp.demo.Mail;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.reset.ResetForm;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "I did not expect this" in a mail that tells of a change. */
class NotMeIT {
    private static final String THIEFS = "Thief-password-1";
    private static final String NEW = "A-new-password-2";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void ownerThrowsTheThiefOutAndGetsALinkForANewPassword() {
        var master = realm.user("max").email("max@example.test").create().may("realm-admin");
        var emma = realm.user("emma").email("emma@example.test").create();
        ResetForm.open(realm).ask(emma.email());
        ResetForm.follow(Told.mail(realm, emma, "Reset your password", 1).link())
                .choose(THIEFS);
        var thief = new Steps(browser.openElsewhere(realm.url("/account/"), BrowserProfile.DEFAULT));
        thief.logIn(emma.username(), THIEFS);
        thief.seesApplication();
        var told = told(emma);
        assertThat(told.text())
                .contains("I did not expect this")
                .contains("When:")
                .contains("127.0.0.x");

        var page = browser.open(told.link());
        assertThat(new Steps(page).title()).hasText("Were you not expecting this?");
        page.reload();
        assertThat(emma.sessions()).isEqualTo(1);
        assertThat(emma.token(THIEFS)).isNotEmpty();
        Accessibility.hasNoAxeViolations(page);
        Screenshots.record(page, "not-me");

        page.locator("#login-help-submit").click();
        assertThat(new Steps(page).title()).hasText("Nobody else can use your account now");
        assertThat(page.locator(".login-help")).containsText("We have sent you an email");
        Accessibility.hasNoAxeViolations(page);
        Screenshots.record(page, "not-me-done");
        assertThat(emma.sessions()).isZero();
        assertThat(realm.tokens().ask(emma.username(), THIEFS, Map.of()).status())
                .isEqualTo(400);
        realm.events()
                .await(
                        "UPDATE_CREDENTIAL",
                        event -> event.userId().equals(emma.id())
                                && event.detail("login_help_way").equals("not_me"));
        var alarm = realm.inbox().await(master.email());
        assertThat(alarm.subject()).isEqualTo("Someone has reported a change to an account at Login Help Demo");
        assertThat(alarm.text())
                .contains("emma of Login Help Demo says")
                .contains("Your password for Login Help Demo has been changed")
                .contains("The password no longer works.")
                .contains("has been sent a link");

        var form = ResetForm.follow(
                Told.mail(realm, emma, "Reset your password", 2).link());
        form.choose(NEW);
        assertThat(emma.token(NEW)).isNotEmpty();
    }

    @Test
    void linkWorksOnce() {
        var noah = realm.user("noah").email("noah@example.test").create();
        noah.setPassword(THIEFS);
        var link = told(noah).link();
        var first = browser.open(link);
        var second = browser.open(link);
        first.locator("#login-help-submit").click();
        assertThat(new Steps(first).title()).hasText("Nobody else can use your account now");
        second.locator("#login-help-submit").click();
        isDead(second);
        assertThat(Told.mail(realm, noah, "Reset your password", 1).links()).hasSize(1);
        isDead(browser.open(link));
        isDead(browser.open(realm.url("/login-help/not-me/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")));
        isDead(browser.open(realm.url("/login-help/not-me/x")));
    }

    @Test
    void formerAddressIsRegisteredAgainForAPersonButNotForAnAdministrator() {
        var mia = realm.user("mia").email("mia@example.test").create();
        mia.setPassword(THIEFS);
        var link = told(mia).link();
        mia.change(user -> user.put("email", "thief@example.test"));
        press(link);
        assertThat(mia.now().path("email").asText()).isEqualTo("mia@example.test");
        assertThat(Told.mail(realm, mia, "Reset your password", 1).links()).hasSize(1);

        var boss = realm.user("boss").email("boss@example.test").create().may("manage-users");
        boss.setPassword(THIEFS);
        var bosses = told(boss).link();
        boss.change(user -> user.put("email", "boss-new@example.test"));
        var page = press(bosses);
        assertThat(page.locator(".login-help")).containsText("ask a master administrator");
        assertThat(boss.now().path("email").asText()).isEqualTo("boss-new@example.test");
        assertThat(realm.tokens().ask(boss.username(), THIEFS, Map.of()).status())
                .isEqualTo(400);
    }

    @Test
    void linkOfOneRealmIsNoneInAnotherAndRealmsWithoutThePackHaveNoSuchPage() throws Exception {
        var lena = realm.user("lena").email("lena@example.test").create();
        lena.setPassword(THIEFS);
        var link = told(lena).link().replace(realm.name(), stock.name());
        var http = HttpClient.newHttpClient();
        var get = HttpRequest.newBuilder(URI.create(link)).GET().build();
        var post = HttpRequest.newBuilder(URI.create(link))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        assertThat(http.send(get, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
        assertThat(http.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }

    private Page press(String link) {
        var page = browser.open(link);
        page.locator("#login-help-submit").click();
        assertThat(new Steps(page).title()).hasText("Nobody else can use your account now");
        return page;
    }

    private static void isDead(Page page) {
        assertThat(page.locator(".login-help")).containsText("This link has already been used");
    }

    private static Mail told(TestUser user) {
        return Told.mail(realm, user, "Your password for", 1);
    }
}
