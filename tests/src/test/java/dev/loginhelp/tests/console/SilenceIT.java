package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.ArrayList;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the console or the server is not as expected, nothing of ours is seen and nothing is broken. */
class SilenceIT {
    private static final String ADMINISTRATION = "/admin/realms/";
    private static final Pattern API = Pattern.compile("/login-help/");
    private static final String LIST = "<div class='pf-v5-c-page__sidebar'><nav></nav></div>";
    private static final String PAGE = "<main id='kc-main-content-page-container'><h1>Stock</h1>%s</main>";
    private static final String TABS =
            "<div><div class='pf-v5-c-tabs'><ul class='pf-v5-c-tabs__list'>%s</ul></div><section>Stock</section></div>";

    @RegisterExtension
    static final TestRealm realm = Console.realm();

    @RegisterExtension
    final Browser browser = new Browser();

    private static TestUser max = new TestUser(realm, "", "", "", "");

    @BeforeAll
    static void administrators() {
        max = Console.administrator(realm, "max", "realm-admin");
    }

    /** Consoles that never were: what is missing, where one is, and how much of ours is to be seen. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "no environment,          /login-help?view=settings",
        "environment is no JSON,  /login-help?view=settings",
        "no root,                 /login-help?view=settings",
        "no list of pages,        /login-help?view=settings",
        "no place for pages,      /login-help?view=settings",
        "no tabs,                 /users/1/login-help",
        "tabs of another kind,    /users/1/login-help",
    })
    void brokenConsoleStaysAsItIs(String what, String address) {
        var console = Console.logIn(browser, max);
        assertThat(console.entries().first()).isVisible();
        var environment = console.page().locator("#environment").textContent();
        var module =
                console.page().locator("script[src*='login-help/console-']").getAttribute("src");

        var page = console.page().context().newPage();
        var errors = new ArrayList<String>();
        page.onPageError(errors::add);
        page.route("**/console/broken*", answer(broken(what, environment, module)));
        var url = realm.server().baseUrl() + "/admin/" + realm.name() + "/console/";
        var hash = "#/" + realm.name() + address;
        if (what.startsWith("no tabs") || what.startsWith("tabs")) {
            // Here the module gets as far as adding its entries, and so to where the tabs would be.
            page.navigate(url + "broken" + hash);
            assertThat(page.locator("#login-help-navigation a").first()).isVisible();
        } else {
            page.waitForResponse("**/start.js", () -> page.navigate(url + "broken" + hash));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.locator("#login-help-navigation")).hasCount(0);
        }
        assertThat(page.locator("#login-help-content, #login-help-tab, [data-login-help-page], [data-login-help-tab]"))
                .hasCount(0);
        assertThat(page.locator("body")).containsText("Stock");
        assertThat(errors).isEmpty();
    }

    @Test
    void serverWithoutOurAdministrationHasAStockConsole() {
        var console = withApi(
                max,
                route -> route.fulfill(new Route.FulfillOptions().setStatus(404).setBody("{}")));
        console.go("/login-help?view=settings");
        assertThat(console.page().locator("main h1").first()).isVisible();
        assertThat(console.entries()).hasCount(0);
        assertThat(console.content()).hasCount(0);
        console.go("/users/" + max.id() + "/credentials");
        assertThat(console.page().getByTestId("credentials")).isVisible();
        assertThat(console.tab()).hasCount(0);
        console.hasNoErrors();
    }

    /** So a node answers that has another build of the pack, see docs/install.md. */
    @ParameterizedTest
    @ValueSource(strings = {"console-*.js", "console-*/start.js", "console-*/api.js"})
    void consoleWithoutAFileOfOursIsStockUntilItIsLoadedAgain(String file) {
        var console = Console.logIn(browser, max);
        assertThat(console.entries().first()).isVisible();
        var missing = "**/login-help/" + file;
        console.page().route(missing, route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
        console.page().waitForResponse(missing, () -> console.page().reload());
        console.page().waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(console.page().locator("#page-sidebar nav a").first()).isVisible();
        assertThat(console.page().locator("main h1").first()).isVisible();
        assertThat(console.entries()).hasCount(0);
        console.hasNoErrors();
        console.page().unroute(missing);
        console.page().reload();
        assertThat(console.entries().first()).isVisible();
    }

    @Test
    void pageThatCannotBeLoadedSaysSoAndOffersToTryAgain() {
        var console = Console.logIn(browser, max).open("Settings").settled();
        Pattern report = Pattern.compile("/login-help/report");
        console.page()
                .route(
                        report,
                        route -> route.fulfill(
                                new Route.FulfillOptions().setStatus(500).setBody("no")));
        console.open("Users who cannot reset their password").settled();
        assertThat(console.content()
                        .getByText("The server answered with an error (500).")
                        .first())
                .isVisible();
        console.page().unroute(report);
        console.page().route(report, Route::abort);
        console.button("Try again").first().click();
        assertThat(console.content().getByText("The server did not answer.").first())
                .isVisible();
        console.page().unroute(report);
        console.button("Try again").first().click();
        console.button("Try again").first().click();
        assertThat(console.content().getByText("Users who cannot reset their password without help"))
                .isVisible();
        console.hasNoErrors();
    }

    @Test
    void endedSessionLeadsToTheLoginPageAndBackToTheSamePage() {
        var console = Console.logIn(browser, max).open("Settings").settled();
        realm.post("/users/" + max.id() + "/logout", JsonNodeFactory.instance.objectNode());
        // The console renews its token when it is about to end; the next day has come.
        console.page().clock().install();
        console.page().clock().fastForward("24:00:00");
        console.entries().last().click();
        console.page().locator("#username").fill(max.username());
        console.page().locator("#password").fill(max.password());
        console.page().locator("#kc-login").click();
        assertThat(console.heading()).hasText("My password");
    }

    private Console withApi(TestUser who, Consumer<Route> answer) {
        var console = Console.logIn(browser, who);
        assertThat(console.entries().first()).isVisible();
        console.page().route(API, route -> {
            if (route.request().url().contains(ADMINISTRATION)) {
                answer.accept(route);
            } else {
                route.resume();
            }
        });
        // Not our scripts, which are loaded before the console sends the browser to the login and back.
        console.page()
                .waitForResponse(
                        response -> API.matcher(response.url()).find()
                                && response.url().contains(ADMINISTRATION),
                        () -> console.page().reload());
        return console;
    }

    private static Consumer<Route> answer(String body) {
        return route -> route.fulfill(
                new Route.FulfillOptions().setContentType("text/html").setBody(body));
    }

    private static String broken(String what, String environment, String module) {
        var known = what.equals("no environment")
                ? ""
                : "<script id='environment' type='application/json'>%s</script>"
                        .formatted(what.equals("environment is no JSON") ? "{" : environment);
        var tabs = what.startsWith("tabs") ? TABS.formatted("<li>Details</li>") : "<p>Stock</p>";
        var list = what.equals("no list of pages") ? "" : LIST;
        var main = what.equals("no place for pages") ? "<main>Stock</main>" : PAGE.formatted(tabs);
        var root = what.equals("no root") ? "somewhere" : "app";
        return "<!doctype html><title>Console</title><body><div id='%s'>%s%s</div>%s<script type='module' src='%s'></script>"
                .formatted(root, list, main, known, module);
    }
}
