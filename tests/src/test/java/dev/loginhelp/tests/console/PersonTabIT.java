package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Password change by Master admin" and "I lost my mobile device", in the console. */
class PersonTabIT {
    @RegisterExtension
    static final TestRealm realm = Console.realm().with(PersonTabIT::lockForGood);

    @RegisterExtension
    final Browser browser = new Browser();

    private static TestUser max = new TestUser(realm, "", "", "", "");
    private static TestUser grace = max;

    @BeforeAll
    static void administrators() {
        max = Console.administrator(realm, "max", "realm-admin");
        grace = Console.administrator(realm, "grace", "manage-users", "view-users", "query-users", "view-realm");
    }

    @Test
    void generatedPasswordIsShownOnceAndLogsInUntilAnotherIsChosen() {
        var emma = realm.user("emma").email("emma@example.test").create();
        var console = Console.logIn(browser, grace).openPerson(emma);
        assertThat(console.content().getByText("This user can reset their password without help."))
                .isVisible();
        console.button("Set temporary password").click();
        console.confirm();
        var secret = console.dialog().locator("input");
        var password = secret.inputValue();
        assertThat(password).hasSizeGreaterThan(7);
        console.dialog().locator("button").last().click();
        assertThat(console.content().getByText("The temporary password of emma has been set."))
                .isVisible();
        assertThat(console.page().content()).doesNotContain(password);
        assertThat(console.kept().toString()).doesNotContain(password);
        console.hasNoErrors();

        var steps = new Steps(browser.context(BrowserProfile.DEFAULT).newPage());
        steps.page().navigate(realm.url("/account"));
        steps.logIn("emma", password);
        assertThat(steps.title()).hasText("Change password");
    }

    @Test
    void questionCanBeLeftWithEscapeAndNothingHappens() {
        var noah = realm.user("noah").email("noah@example.test").create();
        var console = Console.logIn(browser, grace).openPerson(noah);
        var set = console.button("Set temporary password");
        set.click();
        assertThat(console.dialog()).containsText("The current password stops working immediately.");
        console.page().keyboard().press("Tab");
        console.page().keyboard().press("Tab");
        assertThat(console.dialog().locator(":focus")).hasCount(1);
        console.page().keyboard().press("Escape");
        assertThat(console.dialog()).hasCount(0);
        assertThat(set).isFocused();
        assertThat(noah.token()).isNotEmpty();
    }

    @Test
    void linkIsMailedToTheRegisteredAddressAndByMastersToAnother() {
        var mia = realm.user("mia").email("mia@example.test").create();
        var helper = Console.logIn(browser, grace).openPerson(mia);
        assertThat(helper.field("Send to")).hasValue("mia@example.test");
        assertThat(helper.field("Send to")).not().isEditable();
        helper.button("Send link").click();
        assertThat(helper.dialog()).containsText("Send a reset link to mia@example.test?");
        helper.confirm();
        assertThat(helper.content().getByText("A link is on its way to mia@example.test."))
                .isVisible();
        assertThat(realm.inbox().await("mia@example.test").link()).contains("/login-help/link");

        var master = Console.logIn(browser, max).openPerson(mia);
        master.field("Send to").fill("mia.private@example.test");
        master.button("Send link").click();
        master.confirm();
        assertThat(master.content().getByText("A link is on its way to mia.private@example.test."))
                .isVisible();
        assertThat(realm.inbox().await("mia.private@example.test").link()).contains("/login-help/link");
    }

    @Test
    void secondFactorIsSeenAndTurnedOff() {
        var liam = realm.user("liam").email("liam@example.test").secondFactor().create();
        var console = Console.logIn(browser, grace).openPerson(liam);
        assertThat(console.content().locator("tbody tr")).containsText(new String[] {"Phone"});
        console.button("Turn off").click();
        assertThat(console.dialog()).containsText("Turn off two-factor authentication for liam?");
        console.confirm();
        assertThat(console.content().getByText("Two-factor authentication has been turned off."))
                .isVisible();
        assertThat(console.content().getByText("Not set up.")).isVisible();
        assertThat(liam.credentials()).containsExactly("password");
    }

    @Test
    void personLockedForGoodIsUnlocked() {
        var id = realm.get("/users?username=ethan").path(0).path("id").asText();
        var ethan = new TestUser(realm, id, "ethan", "", "Right-password-1");
        var console = Console.logIn(browser, grace).openPerson(ethan);
        assertThat(console.content().getByText("Locked until an administrator unlocks the account."))
                .isVisible();
        console.button("Unlock").click();
        assertThat(console.content().getByText("The account is unlocked.")).isVisible();
        assertThat(console.content().getByText("Not locked.")).isVisible();
        assertThat(ethan.now().path("enabled").asBoolean()).isTrue();

        // The console would write back what it had read before.
        console.page().getByTestId("user-details-tab").click();
        console.page().locator("#firstName").fill("Nathan");
        console.page().getByTestId("user-creation-save").click();
        assertThat(console.page().getByText("The user has been saved")).isVisible();
        assertThat(ethan.now().path("firstName").asText()).isEqualTo("Nathan");
        assertThat(ethan.now().path("enabled").asBoolean()).isTrue();
        assertThat(ethan.token()).isNotEmpty();
    }

    @Test
    void refusalOfKeycloaksOwnButtonsIsASentence() {
        var console = Console.logIn(browser, grace).go("/users/" + max.id() + "/credentials");
        console.page().getByTestId("resetPasswordBtn").click();
        console.page().getByTestId("passwordField").fill("Stolen-password-1");
        console.page().getByTestId("passwordConfirmationField").fill("Stolen-password-1");
        console.page().getByTestId("confirm").click();
        console.page().getByTestId("confirm").last().click();
        assertThat(console.page().locator(".pf-v5-c-alert-group"))
                .containsText("max is an administrator. Only a master administrator can change");
        assertThat(console.page().locator(".pf-v5-c-alert-group")).not().containsText("loginHelp");
    }

    @Test
    void generalAdministratorIsOfferedNothingAboutAMaster() {
        var console = Console.logIn(browser, grace).openPerson(max);
        assertThat(console.content().getByText("master administrator").first()).isVisible();
        assertThat(console.button("Set temporary password")).hasCount(0);
        assertThat(console.button("Send link")).hasCount(0);
    }

    /** Only an import can bring somebody who is locked for good already. */
    private static void lockForGood(ObjectNode representation) {
        var ethan = representation.withArray("/users").addObject();
        ethan.put("username", "ethan")
                .put("enabled", false)
                .put("firstName", "Ethan")
                .put("lastName", "Tester");
        ethan.put("email", "ethan@example.test");
        ethan.withObject("/attributes").putArray("disabledReason").add("permanentLockout");
        ethan.withArray("/credentials").addObject().put("type", "password").put("value", "Right-password-1");
    }
}
