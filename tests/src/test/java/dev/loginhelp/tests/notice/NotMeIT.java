package dev.loginhelp.tests.notice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.loginhelp.demo.Mail;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.Look;
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

/** "This was not me" in a mail that tells of a change. */
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
        emma.setPassword(THIEFS);
        var thief = new Steps(browser.openElsewhere(realm.url("/account/"), Look.DEFAULT));
        thief.logIn(emma.username(), THIEFS);
        thief.seesApplication();
        var told = told(emma);
        assertThat(told.text()).contains("This was not me").contains("When:").contains("127.0.0.x");

        var page = browser.open(told.link());
        assertThat(new Steps(page).title()).hasText("Was this not you?");
        page.reload();
        assertThat(emma.sessions()).isEqualTo(1);
        assertThat(emma.token(THIEFS)).isNotEmpty();
        Accessibility.hasNoAxeViolations(page);
        Screenshots.record(page, "not-me");

        page.locator("#login-help-submit").click();
        assertThat(new Steps(page).title()).hasText("Your account is locked to others");
        assertThat(page.locator(".login-help")).containsText("We have sent you a mail");
        Accessibility.hasNoAxeViolations(page);
        Screenshots.record(page, "not-me-done");
        assertThat(emma.sessions()).isZero();
        assertThat(realm.tokens().ask(emma.username(), THIEFS, Map.of()).status())
                .isEqualTo(401);
        realm.events()
                .await(
                        "UPDATE_CREDENTIAL",
                        event -> event.userId().equals(emma.id())
                                && event.detail("login_help_way").equals("not_me"));
        var alarm = realm.inbox().await(master.email());
        assertThat(alarm.subject()).isEqualTo("Someone reports a change to an account of Login Help Demo");
        assertThat(alarm.text())
                .contains("emma of Login Help Demo says")
                .contains("Your password for Login Help Demo has been changed")
                .contains("The password no longer works.")
                .contains("has been sent a link");

        var form = ResetForm.follow(mail(emma, "Reset your password").link());
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
        assertThat(new Steps(first).title()).hasText("Your account is locked to others");
        second.locator("#login-help-submit").click();
        isDead(second);
        assertThat(mail(noah, "Reset your password").links()).hasSize(1);
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
        assertThat(mail(mia, "Reset your password").links()).hasSize(1);

        var boss = realm.user("boss").email("boss@example.test").create().may("manage-users");
        boss.setPassword(THIEFS);
        var bosses = told(boss).link();
        boss.change(user -> user.put("email", "boss-new@example.test"));
        var page = press(bosses);
        assertThat(page.locator(".login-help")).containsText("ask a master administrator");
        assertThat(boss.now().path("email").asText()).isEqualTo("boss-new@example.test");
        assertThat(realm.tokens().ask(boss.username(), THIEFS, Map.of()).status())
                .isEqualTo(401);
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

    @Test
    void mailsLetPeopleJudge() {
        var hanako = realm.user("hanako")
                .email("hanako@example.test")
                .locale("ja")
                .attribute("zoneinfo", "Asia/Tokyo")
                .create();
        var steps = new Steps(browser.openElsewhere(realm.url("/account"), Look.DEFAULT));
        steps.forgetPassword(hanako.email());
        var request = realm.inbox().await(hanako.email());
        assertThat(request.text())
                .contains("日時：")
                .contains("日本標準時")
                .contains("Linux の Chrome")
                .contains("127.0.0.x");
        hanako.setPassword(THIEFS);
        var change = realm.inbox().await(hanako.email(), 2);
        assertThat(change.text()).contains("身に覚えがありません").contains("日本標準時");
        look(request, "ja-request", Look.DEFAULT.in("ja"));
        look(change, "ja-change", Look.DEFAULT.in("ja"));
        look(change, "ja-change-dark-narrow", Look.DEFAULT.in("ja").inTheDark().onPhone());

        var otto = realm.user("otto").email("otto@example.test").create();
        otto.setPassword(THIEFS);
        look(told(otto), "en-change", Look.DEFAULT);
        look(told(otto), "en-change-dark", Look.DEFAULT.inTheDark());
        look(told(otto), "en-change-narrow", Look.DEFAULT.onPhone());
        var dark = browser.openElsewhere(
                told(otto).link(), Look.DEFAULT.inTheDark().onPhone());
        Screenshots.record(dark, "not-me-dark-narrow");
        Screenshots.record(
                browser.openElsewhere(told(otto).link() + "?kc_locale=ja", Look.DEFAULT.in("ja")), "not-me-ja");
    }

    private void look(Mail mail, String name, Look look) {
        var page = browser.openElsewhere("about:blank", look);
        page.setContent(mail.html());
        assertThat(page.locator("body")).isVisible();
        Screenshots.record(page, "mail-" + name);
    }

    private Page press(String link) {
        var page = browser.open(link);
        page.locator("#login-help-submit").click();
        assertThat(new Steps(page).title()).hasText("Your account is locked to others");
        return page;
    }

    private static void isDead(Page page) {
        assertThat(page.locator(".login-help")).containsText("This link has been used already");
    }

    private static Mail told(TestUser user) {
        return mail(user, "Your password for");
    }

    private static Mail mail(TestUser user, String subject) {
        realm.inbox()
                .await(
                        subject,
                        box -> box.mailsTo(user.email()).stream()
                                .anyMatch(mail -> mail.subject().startsWith(subject)));
        return realm.inbox().mailsTo(user.email()).stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .findFirst()
                .orElseThrow();
    }
}
