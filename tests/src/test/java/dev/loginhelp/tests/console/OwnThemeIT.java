package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.loginhelp.demo.Folder;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An organisation with an admin theme of its own adds Login Help as docs/console.md says. */
class OwnThemeIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "acme-child   | parent=login-help;scripts=js/acme.js",
                "acme-sibling | parent=keycloak.v2;import=admin/login-help;scripts=js/acme.js login-help/console-1.0.0.js",
            })
    void ownThemeWithScriptsOfItsOwnHasOurPagesToo(String name, String lines) throws IOException {
        var theme = new Folder(Project.TARGET.resolve("keycloak/themes/" + name + "/admin/resources/js")).create();
        Files.writeString(theme.path().resolve("acme.js"), "document.documentElement.dataset.acme = 'here';\n");
        Files.writeString(theme.path().resolve("../../theme.properties").normalize(), lines.replace(';', '\n') + "\n");
        realm.change(representation -> representation.put("adminTheme", name));

        var console = Console.logIn(browser, Console.administrator(realm, "max-" + name, "realm-admin"));
        console.open("Settings").settled();
        assertThat(console.page().locator("html")).hasAttribute("data-acme", "here");
        assertThat(console.content().locator("form")).isVisible();
        console.hasNoErrors();
    }
}
