package dev.loginhelp.tests.operation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.reset.ResetForm;
import dev.loginhelp.tests.server.OperatedServer;
import dev.loginhelp.tests.server.Project;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Somebody takes the jars away without having taken the pack out of the realm, and puts them back, one and then both: told
 * in docs/install.md. The tests are chapters of one story.
 */
@TestMethodOrder(OrderAnnotation.class)
class MissingJarIT {
    @Order(1)
    @RegisterExtension
    static final OperatedServer server = new OperatedServer("missing-jar", Project.jars());

    @Order(2)
    @RegisterExtension
    static final TestRealm realm = TestRealm.stock().on(server);

    @Order(3)
    @RegisterExtension
    static final TestRealm onlyThemed =
            TestRealm.stock().on(server).with(representation -> representation.put("loginTheme", "login-help"));

    @RegisterExtension
    final Browser browser = new Browser();

    private static TestUser emma;
    private static TestUser olivia;
    private static String link = "";
    private static JsonNode settings;

    @BeforeAll
    static void install() {
        realm.post("/login-help/setup", JsonNodeFactory.instance.objectNode().put("loginTheme", "login-help"));
        emma = realm.user("emma").email("emma@example.test").create();
        olivia =
                realm.user("olivia").email("olivia@example.test").secondFactor().create();
        ResetForm.open(realm).ask(emma.email());
        link = realm.inbox().await(emma.email()).link();
        settings = realm.get("/login-help/settings");
        server.restartWith(List.of());
    }

    @Test
    @Order(1)
    void withoutTheJarsPeopleStillLogIn() {
        var steps = new Steps(browser.open(realm.url("/account")));
        steps.logIn(emma.username(), emma.password());
        steps.seesApplication();
        assertThat(emma.token()).isNotEmpty();
    }

    @Test
    @Order(2)
    void passwordGrantIsStockAgain() {
        var answer = realm.tokens().ask(olivia.username(), olivia.password(), Map.of());
        assertThat(answer.body().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(answer.body().toString()).doesNotContain("alternatives", "device");
    }

    @Test
    @Order(3)
    void themeWhoseParentIsGoneLeavesPeopleKeycloaksOwn() {
        server.theme("orphan/login/theme.properties", "parent=login-help");
        realm.change(now -> now.put("loginTheme", "orphan"));
        var steps = new Steps(browser.open(realm.url("/account")));
        steps.seesLoginPage();
        assertThat(steps.page().locator("#login-help-link")).hasCount(0);
        steps.logIn(emma.username(), emma.password());
        steps.seesApplication();
        realm.change(now -> now.put("loginTheme", "login-help"));
    }

    @Test
    @Order(4)
    void forgottenPasswordIsAnErrorPageAndTheLoginGoesOn() {
        var steps = new Steps(browser.open(realm.url("/account")));
        steps.page().getByText("Forgot Password?").click();
        assertThat(steps.title()).hasText("We are sorry...");
        assertThat(steps.page().locator("#kc-error-message")).containsText("Unexpected error");
        Screenshots.record(steps.page(), "missing-jar-reset");
        steps.page().navigate(link);
        assertThat(steps.page().locator("#kc-error-message")).containsText("Page not found");
        steps.page().navigate(realm.url("/account"));
        steps.logIn(emma.username(), emma.password());
        steps.seesApplication();
    }

    @Test
    @Order(5)
    void withTheThemesJarAlonePeopleGetKeycloaksOwnLinkAndItWorks() {
        server.restartWith(List.of(Project.jars().get(1)));
        assertThat(onlyThemed.get("").path("loginTheme").asText()).isEqualTo("login-help");
        var steps = new Steps(browser.open(onlyThemed.url("/account")));
        // Else this is Keycloak's own theme, and nothing is proved.
        assertThat(steps.page().locator("link[href$='login-help-theme.css']")).hasCount(1);
        steps.logIn("nobody", "wrong");
        assertThat(steps.page().getByText("Invalid username or password.")).isVisible();
        assertThat(steps.page().locator("body")).not().containsText("loginHelp");
        assertThat(steps.page().locator("a[href*='/login-help']")).hasCount(0);
        Screenshots.record(steps.page(), "missing-providers-jar");
        steps.page().getByText("Forgot Password?").click();
        assertThat(steps.title()).hasText("Forgot Your Password?");
        assertThat(steps.page().locator("form[action*='login-actions/reset-credentials'] #username"))
                .isVisible();
    }

    @Test
    @Order(6)
    void withTheProvidersJarAloneTheResetIsOursInKeycloaksOwnTheme() {
        server.restartWith(List.of(Project.jars().get(0)));
        var noah = realm.user("noah").email("noah@example.test").create();
        var steps = new Steps(browser.open(realm.url("/account")));
        assertThat(steps.page().locator("#login-help-link")).hasCount(0);
        steps.page().getByText("Forgot Password?").click();
        steps.askForLink(noah.email());
        assertThat(ResetForm.page(realm.inbox().await(noah.email()).link())).contains("Choose a new password");
        assertThat(findings()).contains("THEMES_JAR_MISSING").doesNotContain("THEME_WITHOUT_LINK");
    }

    @Test
    @Order(7)
    void jarsThatComeBackFindEverythingAsItWas() {
        server.restartWith(Project.jars());
        assertThat(realm.get("/login-help/setup").path("state").asText()).isEqualTo("INSTALLED");
        assertThat(realm.get("/login-help/settings")).isEqualTo(settings);
        assertThat(findings()).doesNotContain("THEMES_JAR_MISSING");
        assertThat(realm.tokens()
                        .ask(olivia.username(), olivia.password(), Map.of())
                        .body()
                        .path("error_description")
                        .asText())
                .contains("two-factor authentication");
        assertThat(ResetForm.follow(link).choose("A-new-password-2").body()).contains("Your password has been changed");
        var steps = new Steps(browser.open(realm.url("/account")));
        steps.clickHavingTrouble();
        assertThat(steps.title()).hasText("Having trouble logging in?");
    }

    private static List<String> findings() {
        return realm.get("/login-help/doctor").path("findings").findValuesAsText("id");
    }
}
