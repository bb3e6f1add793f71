package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.desk.DeskForm;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in the light, in the dark, in Japanese and on a phone: pictures, and what a machine can tell of them. */
class LookIT {
    private static final String CONTENT = "#login-help-content";

    @RegisterExtension
    static final TestRealm realm = Console.realm();

    @RegisterExtension
    final Browser browser = new Browser();

    private static TestUser liam = new TestUser(realm, "", "", "", "");

    @BeforeAll
    static void people() {
        realm.user("isla").email("isla@example.test").disabled().create();
        realm.user("noah").create();
        liam = realm.user("liam")
                .email("liam@mail.login-help.test")
                .secondFactor()
                .create();
        Console.administrator(realm, "grace", "manage-users", "view-users", "query-users");
        realm.settings().set("deskRequests", "true");
        realm.settings().set("mailsPerMailboxPerHour", "100");
        DeskForm.ask(realm, "isla");
        DeskForm.ask(realm, "nobody");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "light, en, false, false",
        "dark, en, true, false",
        "japanese, ja, false, false",
        "phone, de, false, true",
        "french, fr, false, false",
        "spanish, es, false, false",
        "chinese, zh-CN, false, false",
        "taiwanese, zh-TW, false, false"
    })
    void everyPage(String name, String language, boolean dark, boolean phone) {
        var look = BrowserProfile.DEFAULT.in(language);
        look = dark ? look.inTheDark() : look;
        look = phone ? look.onPhone() : look;
        var max = realm.user("max-" + name)
                .email("max-" + name + "@example.test")
                .locale(language)
                .create()
                .may("realm-admin");
        var console = Console.logIn(browser, look, max, "/login-help?view=settings");
        for (var view : new String[] {"settings", "requests", "report", "administrators", "password"}) {
            console.go("/login-help?view=" + view);
            assertThat(console.page().locator(CONTENT + "[data-login-help=" + view + "] h1"))
                    .isVisible();
            show(console, view + "-" + name);
        }
        var reference = DeskForm.ask(realm, "liam");
        console.go("/login-help?view=requests");
        console.page().reload();
        var requests = console.content();
        requests.locator("tbody a")
                .filter(new Locator.FilterOptions().setHasText(reference))
                .click();
        assertThat(requests.locator("dl")).isVisible();
        show(console, "request-" + name);
        for (var part : new String[] {"times", "desk", "verification", "messages", "installation"}) {
            console.go("/login-help?view=password").settled();
            console.go("/login-help?view=settings&tab=" + part);
            assertThat(console.page().locator("[data-login-help-part=" + part + "]"))
                    .isVisible();
            show(console, "settings-" + part + "-" + name);
        }
        console.go("/users/" + liam.id() + "/login-help");
        assertThat(console.page()
                        .locator(CONTENT + "[data-login-help=person] h2")
                        .first())
                .isVisible();
        show(console, "person-" + name);
        console.content().locator("[data-login-help=temporary-password]").click();
        assertThat(console.dialog()).isVisible();
        Screenshots.record(console.page(), "console-question-" + name);
        Accessibility.hasNoAxeViolations(console.page(), "dialog");
        console.hasNoErrors();
    }

    private static void show(Console console, String name) {
        console.settled();
        // The console scrolls inside of the window: for the picture, the window is as high as the page.
        var size = console.page().viewportSize();
        var height = (int) console.page().evaluate("() => document.querySelector('main').scrollHeight + 150");
        console.page().setViewportSize(size.width, Math.max(size.height, height));
        Screenshots.record(console.page(), "console-" + name);
        assertThat(console.page()
                        .evaluate("() => { const m = document.querySelector('main');"
                                + " return m.scrollWidth <= m.clientWidth + 1; }"))
                .as("no scrolling sideways")
                .isEqualTo(true);
        assertThat(console.page()
                        .evaluate("() => [...document.querySelectorAll('#login-help-content .pf-v5-c-label__text')]"
                                + ".filter(label => label.scrollWidth > label.clientWidth)"
                                + ".map(label => label.textContent)"))
                .as("labels that are cut off")
                .isEqualTo(List.of());
        Accessibility.hasNoAxeViolations(console.page(), CONTENT);
        console.page().setViewportSize(size.width, size.height);
    }
}
