package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Login help &gt; Settings: what was typed and not yet saved is not lost. */
class UnsavedSettingsIT {
    private static final String REQUESTS = "Requests per network address and hour";
    private static final String MAILS = "Emails per mailbox and hour";

    @RegisterExtension
    static final TestRealm realm = Console.realm();

    @RegisterExtension
    final Browser browser = new Browser();

    private static TestUser max = new TestUser(realm, "", "", "", "");

    @BeforeAll
    static void administrator() {
        max = Console.administrator(realm, "max", "realm-admin");
    }

    @Test
    void twoWindowsThatSaveLoseNothingOfEachOther() {
        var console = Console.logIn(browser, max).open("Settings").settled().part("Limits");
        var other = console.secondTab("/login-help?view=settings").settled().part("Limits");
        console.field(REQUESTS).fill("61");
        console.field(MAILS).fill("5");
        save(console);

        other.field(REQUESTS).fill("62");
        other.part("Message").failureMessage().fill("Ask Ada.");
        other.button("Save").click();
        assertThat(other.content().getByText("Someone else has saved these settings in the meantime."))
                .isVisible();
        assertThat(other.content().getByText("your value is shown: " + REQUESTS))
                .isVisible();
        assertThat(other.failureMessage()).hasValue("Ask Ada.");
        other.part("Limits");
        assertThat(other.field(MAILS)).hasValue("5");
        assertThat(other.field(REQUESTS)).hasValue("62");
        save(other);
        assertThat(realm.settings().get("requestsPerClientPerHour")).containsExactly("62");
        assertThat(realm.settings().get("mailsPerMailboxPerHour")).containsExactly("5");
    }

    @Test
    void changesAreNotLeftBehindUnasked() {
        var console = Console.logIn(browser, max).open("Settings").settled();
        assertThat(console.button("Revert")).isHidden();
        console.part("Limits").field(MAILS).fill("9");
        console.entries()
                .filter(new Locator.FilterOptions().setHasText("Administrators"))
                .click();
        assertThat(console.dialog()).containsText("Leave without saving?");
        console.page().keyboard().press("Escape");
        assertThat(console.heading()).hasText("Settings");
        assertThat(console.field(MAILS)).hasValue("9");

        console.button("Revert").click();
        assertThat(console.field(MAILS)).not().hasValue("9");
        console.open("Administrators");
        console.page().goBack();
        console.settled().part("Limits").field(MAILS).fill("9");
        console.page().locator("#page-sidebar a[href$='/users']").click();
        console.confirm();
        assertThat(console.page()).hasURL(Pattern.compile(".*/users"));
        console.hasNoErrors();
    }

    @Test
    void arrowKeysGoFromPartToPart() {
        var console = Console.logIn(browser, max).open("Settings").settled();
        console.part("General").page().keyboard().press("ArrowLeft");
        assertThat(console.button("Uninstall")).isVisible();
        assertThat(console.page()).hasURL(Pattern.compile(".*tab=installation"));
        console.page().keyboard().press("ArrowRight");
        assertThat(console.field("Verified addresses only")).isVisible();
        assertThat(console.button("Uninstall")).isHidden();
    }

    private static void save(Console console) {
        console.button("Save").click();
        assertThat(console.content().getByText("The settings have been saved.")).isVisible();
    }
}
