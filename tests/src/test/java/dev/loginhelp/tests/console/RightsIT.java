package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.LoadState;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.realm.TestRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody sees the pages they can use, and no others. */
class RightsIT {
    @RegisterExtension
    static final TestRealm realm = Console.realm();

    @RegisterExtension
    final Browser browser = new Browser();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "master  | realm-admin                         | Settings,Users who cannot reset their password,Administrators,My password",
                "looker  | view-realm,view-users,query-users   | Settings,Users who cannot reset their password,My password",
                "helper  | manage-users,view-users,query-users | Users who cannot reset their password,My password",
                "clients | view-clients,query-clients          | My password",
            })
    void everybodySeesHisPages(String name, String roles, String pages) {
        var console = Console.logIn(browser, Console.administrator(realm, name, roles.split(",")));
        assertThat(console.entries()).hasText(pages.split(","));
        console.hasNoErrors();
    }

    @ParameterizedTest
    @CsvSource({"settings", "report", "administrators"})
    void pageThatIsNotForTheCallerHasASentence(String view) {
        var clients = Console.administrator(realm, "clients-" + view, "view-clients", "query-clients");
        var console = Console.logIn(browser, BrowserProfile.DEFAULT, clients, "/login-help?view=" + view);
        console.settled();
        assertThat(console.content().locator(".pf-v5-c-alert")).containsText("master administrator");
        assertThat(console.content().locator("table, form, button")).hasCount(0);
        console.hasNoErrors();
    }

    @Test
    void whoAdministersNothingSeesNothingOfOurs() {
        var emma = realm.user("emma").email("emma@example.test").create();
        var console = Console.logIn(browser, BrowserProfile.DEFAULT, emma, "/login-help?view=settings");
        console.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(console.entries()).hasCount(0);
        assertThat(console.content()).hasCount(0);
    }

    @Test
    void rightsThatAreTakenAwayTakeThePagesWithThem() {
        var eva = Console.administrator(realm, "eva", "realm-admin");
        var console = Console.logIn(browser, eva).open("Settings").settled();
        var client = realm.get("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
        var roles = realm.get("/users/" + eva.id() + "/role-mappings/clients/" + client);
        assertThat(realm.ask("DELETE", "/users/" + eva.id() + "/role-mappings/clients/" + client, roles)
                        .statusCode())
                .isEqualTo(204);
        console.entries()
                .filter(new FilterOptions().setHasText("Users who cannot reset their password"))
                .click();
        assertThat(console.entries()).hasCount(0);
        assertThat(console.content()).hasCount(0);
    }

    @Test
    void administratorOfTheServerGoesFromRealmToRealm() {
        var admin = realm.server().admin();
        var master = (ObjectNode) admin.get("realms/master");
        admin.put("realms/master", master.deepCopy().put("adminTheme", "login-help"));
        try {
            var page = browser.open("%s/admin/master/console/#/%s/login-help?view=report"
                    .formatted(realm.server().baseUrl(), realm.name()));
            page.locator("#username").fill(KeycloakServer.ADMINISTRATOR);
            page.locator("#password").fill(KeycloakServer.ADMINISTRATOR);
            page.locator("#kc-login").click();
            var entries = page.locator("#login-help-navigation a");
            assertThat(page.locator("#login-help-content h1")).hasText("Users who cannot reset their password");
            assertThat(entries).hasCount(4);
            page.evaluate("() => { location.hash = '/master/login-help?view=settings'; }");
            assertThat(page.locator("#login-help-content")
                            .getByText("Not installed", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(entries).hasText(new String[] {"Settings"});
        } finally {
            admin.put(
                    "realms/master",
                    admin.get("realms/master").<ObjectNode>deepCopy().put("adminTheme", ""));
        }
    }
}
