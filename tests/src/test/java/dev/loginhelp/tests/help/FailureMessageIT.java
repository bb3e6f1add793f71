package dev.loginhelp.tests.help;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever an administrator writes is shown harmlessly, in the page's language or the realm's. */
class FailureMessageIT {
    private static final String KEY = "loginHelpFailureMessage";

    @RegisterExtension
    static final TestRealm realm =
            TestRealm.installed().with(representation -> representation.put("resetPasswordAllowed", false));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void bracesAndApostrophesAreTextAndNoMessageFormat() {
        assertThat(shown("It's {broken}, isn't it? {0} { ''")).contains("It's {broken}, isn't it? {0} { ''");
    }

    @Test
    void scriptsAndHandlersDoNotRun() {
        realm.text("en", KEY, """
                before <script>document.title='pwned'</script><img src=x onerror="document.title='pwned'">
                <a href="javascript:document.title='pwned'">click</a> <b>after</b>""");
        var page = browser.context(BrowserProfile.DEFAULT).newPage();
        List<String> errors = new ArrayList<>();
        page.onPageError(errors::add);
        page.navigate(realm.url("/login-help"));
        assertThat(page.content()).contains("before", "<b>after</b>").doesNotContain("onerror", "javascript:");
        assertThat(page.title()).doesNotContain("pwned");
        assertThat(errors).isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingDressesUpAsAPartOfThePage() {
        realm.text("en", KEY, """
                <p class="pf-v5-c-modal-box" style="position:fixed">before</p>
                <img src="https://tracker.example/a.png"> &lt;img src="https://tracker.example/b.png"&gt; <b>after</b>""");
        var help = browser.openElsewhere(realm.url("/login-help"), BrowserProfile.DEFAULT);
        var login = browser.openElsewhere(realm.url("/account"), BrowserProfile.DEFAULT);
        login.fill("#username", "nobody");
        login.fill("#password", "wrong");
        login.click("#kc-login");
        login.waitForSelector("#login-help-failed-lock");
        for (Page page : List.of(help, login)) {
            assertThat(page.content())
                    .contains("before</p>", "<b>after</b>")
                    .doesNotContain("tracker.example", "pf-v5-c-modal-box", "position:fixed");
        }
    }

    @Test
    void longMessageDoesNotBreakThePage() {
        assertThat(shown("word ".repeat(1000))).contains("word word").contains("Is your account locked?");
    }

    @Test
    void messageFromRightToLeftIsShown() {
        assertThat(shown("اتصل بمكتب المساعدة")).contains("اتصل بمكتب المساعدة");
    }

    @Test
    void languageWithoutAMessageGetsTheOneOfTheRealmsLanguage() {
        realm.text("en", KEY, "In the language of the realm");
        realm.delete("/localization/ja/" + KEY);
        var page = browser.openElsewhere(realm.url("/login-help"), BrowserProfile.DEFAULT.in("ja"));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("ja");
        assertThat(page.content()).contains("In the language of the realm");
    }

    private String shown(String message) {
        realm.text("en", KEY, message);
        Page page = browser.open(realm.url("/login-help"));
        return page.locator("main").innerText();
    }
}
