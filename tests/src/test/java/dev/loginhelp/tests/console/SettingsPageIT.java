package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Login help &gt; Settings. */
class SettingsPageIT {
    private static final String SETTINGS = "/login-help?view=settings";

    @RegisterExtension
    static final TestRealm realm = Console.realm();

    @RegisterExtension
    final Browser browser = new Browser();

    private static TestUser max = new TestUser(realm, "", "", "", "");
    private static TestUser vera = max;

    @BeforeAll
    static void administrators() {
        max = Console.administrator(realm, "max", "realm-admin");
        vera = Console.administrator(realm, "vera", "view-realm", "view-users", "query-users");
    }

    @Test
    void whatIsSavedIsThereAfterReload() {
        var console = Console.logIn(browser, max).open("Settings").settled();
        console.part("Links and passwords")
                .field("Links that administrators send")
                .fill("2");
        console.content().getByLabel("Unit: Links that administrators send").selectOption("day");
        console.part("General").button("Add").click();
        console.field("Email domains whose mailboxes can only be opened with this login 2")
                .fill("*.corp.example.com");
        console.field("Verified addresses only").check(new Locator.CheckOptions().setForce(true));
        console.button("Save").click();
        assertThat(console.content().getByText("The settings have been saved.")).isVisible();
        assertThat(realm.settings().get("adminLinkLifespan")).containsExactly("172800");

        console.page().reload();
        console.settled();
        assertThat(console.field("Verified addresses only")).isChecked();
        assertThat(console.field("Email domains whose mailboxes can only be opened with this login 1"))
                .hasValue("*.corp.example.com");
        console.part("Links and passwords");
        assertThat(console.field("Links that administrators send")).hasValue("2");
        console.hasNoErrors();
    }

    @Test
    void valueThatCannotBeIsRefusedWhereItWasTyped() {
        var console = Console.logIn(browser, max).open("Settings").settled();
        console.part("Limits").field("Emails per mailbox and hour").fill("0");
        console.part("General").button("Save").click();
        assertThat(console.content().getByText("Enter a value from 1 to 100.")).isVisible();
        assertThat(console.field("Emails per mailbox and hour")).isFocused();

        console.field("Emails per mailbox and hour").fill("4");
        console.part("General")
                .field("Email domains whose mailboxes can only be opened with this login 1")
                .fill("good.example");
        console.button("Add").click();
        console.field("Email domains whose mailboxes can only be opened with this login 2")
                .fill("not a domain");
        console.button("Save").click();
        assertThat(console.field("Email domains whose mailboxes can only be opened with this login 2"))
                .hasAttribute("aria-invalid", "true");
        assertThat(console.field("Email domains whose mailboxes can only be opened with this login 2"))
                .isFocused();
        assertThat(console.content().locator("li .pf-m-error")).hasCount(1);
        assertThat(console.content().locator("li:nth-child(2) .pf-m-error")).isVisible();
        assertThat(realm.settings().get("mailsPerMailboxPerHour")).doesNotContain("4");
    }

    @Test
    void previewShowsAMessageAsThePagesWill() {
        var console = Console.logIn(browser, max).open("Settings").settled().part("Message");
        console.failureMessage()
                .fill("<b>Ask Ada</b><img src=x onerror=\"parent.document.title='taken'\"><script>parent.x=1</script>");
        var preview = console.page().frameLocator("iframe[title='Preview: English (default)']");
        assertThat(preview.locator("b")).hasText("Ask Ada");
        assertThat(preview.locator("script")).hasCount(0);
        assertThat(preview.locator("[onerror]")).hasCount(0);
        assertThat(console.page()).not().hasTitle("taken");
        console.hasNoErrors();
    }

    @Test
    void findingLeadsToThePageWhereItIsMended() {
        realm.change(representation -> representation.put("bruteForceProtected", false));
        var console = Console.logIn(browser, max).open("Settings").settled().part("Installation");
        console.content()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions()
                                .setName(Pattern.compile("Go to the page for it: .*guess passwords.*")))
                .click();
        assertThat(console.page()).hasURL(Pattern.compile(".*/realm-settings/security-defenses.*"));
        realm.change(representation -> representation.put("bruteForceProtected", true));
    }

    @Test
    void switchOffResetAndAStockSaveRightAfterwardsKeepsBoth() {
        var console = Console.logIn(browser, max).open("Settings").settled();
        console.part("Links and passwords").field("Temporary password").fill("5");
        console.part("General")
                .field("Allow users to reset password")
                .uncheck(new Locator.UncheckOptions().setForce(true));
        console.button("Save").click();
        assertThat(console.content().getByText("The settings have been saved.")).isVisible();
        assertThat(realm.get("").path("resetPasswordAllowed").asBoolean()).isFalse();

        console.go("/realm-settings/general");
        // The console draws its form empty and fills it a moment later.
        assertThat(console.page().locator("#displayName")).not().hasValue("");
        console.page().locator("#displayName").fill("Renamed");
        console.page().getByTestId("realmSettingsGeneralTab-save").click();
        assertThat(console.page().getByText("Realm successfully updated")).isVisible();
        assertThat(realm.get("").path("displayName").asText()).isEqualTo("Renamed");
        assertThat(realm.get("").path("resetPasswordAllowed").asBoolean()).isFalse();
        assertThat(realm.settings().get("temporaryPasswordLifespan")).containsExactly("18000");
        console.hasNoErrors();
        realm.change(representation -> representation.put("resetPasswordAllowed", true));
    }

    @Test
    void whoMayOnlyLookCanChangeNothing() {
        var console = Console.logIn(browser, vera).open("Settings").settled();
        assertThat(console.field("Verified addresses only")).isDisabled();
        assertThat(console.part("Message").failureMessage()).isDisabled();
        assertThat(console.button("Save")).hasCount(0);
        assertThat(console.button("Uninstall")).hasCount(0);
        assertThat(console.content()
                        .getByText("You can view these settings, but not change them.")
                        .locator("visible=true")
                        .first())
                .isVisible();
    }
}
