package dev.loginhelp.tests.notice;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.demo.Mail;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mails say when and from where, so that people can judge them; looked at as they arrive. */
class JudgedMailIT {
    private static final String THIEFS = "Thief-password-1";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void mailsLetPeopleJudge() {
        var profile = (ObjectNode) realm.get("/users/profile");
        var zone = profile.withArray("/attributes").addObject().put("name", "zoneinfo");
        zone.putObject("permissions").putArray("edit").add("admin").add("user");
        realm.put("/users/profile", profile);
        var hanako = realm.user("hanako")
                .email("hanako@example.test")
                .locale("ja")
                .attribute("zoneinfo", "Asia/Tokyo")
                .create();
        var steps = new Steps(browser.openElsewhere(realm.url("/account"), BrowserProfile.DEFAULT));
        steps.forgetPassword(hanako.email());
        var request = realm.inbox().await(hanako.email());
        assertThat(request.text())
                .contains("日時：")
                .contains("日本標準時")
                .contains("LinuxのChrome")
                .contains("127.0.0.x");
        hanako.setPassword(THIEFS);
        var change = realm.inbox().await(hanako.email(), 2);
        assertThat(change.text()).contains("心当たりがありません").contains("日本標準時");
        look(request, "ja-request", BrowserProfile.DEFAULT.in("ja"));
        look(change, "ja-change", BrowserProfile.DEFAULT.in("ja"));
        look(
                change,
                "ja-change-dark-narrow",
                BrowserProfile.DEFAULT.in("ja").inTheDark().onPhone());

        var otto = realm.user("otto").email("otto@example.test").create();
        otto.setPassword(THIEFS);
        look(Told.mail(realm, otto, "Your password for", 1), "en-change", BrowserProfile.DEFAULT);
        look(Told.mail(realm, otto, "Your password for", 1), "en-change-dark", BrowserProfile.DEFAULT.inTheDark());
        look(Told.mail(realm, otto, "Your password for", 1), "en-change-narrow", BrowserProfile.DEFAULT.onPhone());
        var dark = browser.openElsewhere(
                Told.mail(realm, otto, "Your password for", 1).link(),
                BrowserProfile.DEFAULT.inTheDark().onPhone());
        Screenshots.record(dark, "not-me-dark-narrow");
        Screenshots.record(
                browser.openElsewhere(
                        Told.mail(realm, otto, "Your password for", 1).link() + "?kc_locale=ja",
                        BrowserProfile.DEFAULT.in("ja")),
                "not-me-ja");
    }

    private void look(Mail mail, String name, BrowserProfile look) {
        var page = browser.openElsewhere("about:blank", look);
        page.setContent(mail.html());
        assertThat(page.locator("body")).isVisible();
        Screenshots.record(page, "mail-" + name);
    }
}
