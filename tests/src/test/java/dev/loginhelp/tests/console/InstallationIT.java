package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A realm without the pack gets it, and gets rid of it, in the console. */
class InstallationIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.stock().with(stock -> stock.put("adminTheme", "login-help"));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void installedAfterSayingWhatWillChangeAndTakenOutAgain() {
        var max = Console.administrator(realm, "max", "realm-admin");
        var console = Console.logIn(browser, max);
        assertThat(console.entries()).hasText(new String[] {"Settings"});
        console.open("Settings").settled();
        assertThat(console.content().getByText("Not installed", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();

        console.button("Install").click();
        assertThat(console.dialog().locator("li").first()).containsText("settings");
        console.confirm();
        assertThat(console.content().getByText("Login Help is installed.")).isVisible();
        assertThat(console.entries()).hasText(new String[] {
            "Settings", "Users who cannot reset their password", "Administrators", "My password"
        });
        assertThat(realm.get("").path("resetCredentialsFlow").asText()).isEqualTo("login-help reset credentials");
        for (var theme : List.of("loginTheme", "emailTheme", "accountTheme", "adminTheme")) {
            assertThat(realm.get("").path(theme).asText()).isEqualTo("login-help");
        }

        console.settled().part("Installation").button("Uninstall").click();
        console.confirm();
        assertThat(console.content().getByText("Login Help has been uninstalled."))
                .isVisible();
        assertThat(console.entries()).hasText(new String[] {"Settings"});
        assertThat(realm.get("").path("resetCredentialsFlow").asText()).isEqualTo("reset credentials");
        console.hasNoErrors();
    }
}
