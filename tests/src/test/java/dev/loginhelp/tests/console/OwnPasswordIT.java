package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.realm.TestRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "How can administrators change their password?": a master permits it, then they do it. */
class OwnPasswordIT {
    private static final String NEW = "Another-password-2";

    @RegisterExtension
    static final TestRealm realm = Console.realm();

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void generalAdministratorChangesHisPasswordOnceAMasterAllowsIt() {
        var max = Console.administrator(realm, "max", "realm-admin");
        var grace = Console.administrator(realm, "grace", "manage-users", "view-users", "query-users");
        var general = Console.logIn(browser, grace).open("My password").settled();
        assertThat(general.content().getByText("only if a master administrator allows it."))
                .isVisible();
        assertThat(general.content().locator("input")).hasCount(0);
        assertThat(general.entries().filter(new Locator.FilterOptions().setHasText("Administrators")))
                .hasCount(0);

        var master = Console.logIn(browser, max).open("Administrators").settled();
        var row = master.content().locator("tbody tr").filter(new Locator.FilterOptions().setHasText("grace"));
        assertThat(row).containsText("General administrator");
        row.getByText("Allow").click();
        assertThat(master.content().getByText("grace can now change their own password."))
                .isVisible();
        assertThat(row).containsText("Yes");

        general.page().reload();
        general.settled();
        assertThat(general.content().getByText("Characters: at least 8")).isVisible();
        change(general, "wrong", NEW, NEW);
        assertThat(general.field("Current password")).hasAttribute("aria-invalid", "true");
        change(general, grace.password(), NEW, "Something-else-3");
        assertThat(general.content().getByText("The passwords do not match.")).isVisible();
        change(general, grace.password(), "short", "short");
        assertThat(general.field("New password")).hasAttribute("aria-invalid", "true");
        change(general, grace.password(), NEW, NEW);
        assertThat(general.content().getByText("Your password has been changed."))
                .isVisible();
        assertThat(general.field("Current password")).hasValue("");
        assertThat(grace.token(NEW)).isNotEmpty();

        row.getByText("Forbid").click();
        assertThat(master.dialog()).containsText("Stop grace from changing their own password?");
        master.confirm();
        assertThat(row).containsText("No");
        general.hasNoErrors();
        master.hasNoErrors();
    }

    private static void change(Console console, String current, String fresh, String again) {
        console.field("Current password").fill(current);
        console.field("New password").fill(fresh);
        console.field("Confirm new password").fill(again);
        console.button("Change Password").click();
    }
}
