package dev.loginhelp.tests.operation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.federation.Branch;
import dev.loginhelp.tests.federation.Directory;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import dev.loginhelp.tests.server.LaterBuild;
import dev.loginhelp.tests.server.OperatedServer;
import dev.loginhelp.tests.server.Project;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An organisation gets the pack, uses it, upgrades it and takes it out; told in docs/organisations-day.md. The tests are
 * chapters of one story.
 */
@TestMethodOrder(OrderAnnotation.class)
class OrganisationsDayIT {
    private static final String NEW = "A-new-password-2";

    @Order(1)
    @RegisterExtension
    static final OperatedServer server = new OperatedServer("organisation", List.of());

    @Order(2)
    @RegisterExtension
    static final Directory directory = new Directory();

    @Order(3)
    @RegisterExtension
    static final TestRealm partner = TestRealm.stock().on(server);

    @Order(4)
    @RegisterExtension
    static final TestRealm acme = TestRealm.stock().on(server).with(Organisation::settle);

    @RegisterExtension
    final Browser browser = new Browser();

    private static final Branch STAFF = directory.branch("staff").person("lily").person("leo");
    private static final Organisation organisation = new Organisation(server, acme, partner, STAFF);
    private static JsonNode before = MissingNode.getInstance();
    private static JsonNode people = MissingNode.getInstance();
    private static String locals = "Right-password-1";
    private static String lilys = Branch.PASSWORD;

    @BeforeAll
    static void arrange() {
        organisation.arrange();
        acme.user("lena").email("lena@acme.example.test").create();
        partner.user("ivan").email("ivan@partner.example.test").create();
    }

    @Test
    @Order(1)
    void beforeThePackEverybodyLogsIn() {
        everybodyLogsIn();
        STAFF.known(acme, "leo");
        // Keycloak adds attributes to a realm that is sent back as it came; from now on they are there.
        acme.change(sentBack -> {});
        before = Picture.of(acme);
        people = Picture.people(acme);
        assertThat(people).hasSize(4);
    }

    @Test
    @Order(2)
    void jarsInTheServerChangeNothing() {
        server.restartWith(Project.jars());
        assertThat(Picture.of(acme)).isEqualTo(before);
        assertThat(acme.get("/login-help/setup").path("state").asText()).isEqualTo("NOT_INSTALLED");
        everybodyLogsIn();
    }

    @Test
    @Order(3)
    void installingBindsTheResetFlowAndChangesNothingElse() {
        acme.post("/login-help/setup", JsonNodeFactory.instance.objectNode());
        acme.put(
                "/login-help/settings",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("resetLinkLifespan", 1800)
                        .set("version", acme.get("/login-help/settings").path("version")));
        var installed = Picture.of(acme);
        assertThat(installed.path("resetCredentialsFlow").asText()).isEqualTo("login-help reset credentials");
        assertThat(Picture.withoutOurs(installed)).isEqualTo(Picture.withoutOurs(before));
        assertThat(acme.get("/login-help/doctor").path("findings").findValuesAsText("id"))
                .contains("THEME_WITHOUT_LINK");
        everybodyLogsIn();
    }

    @Test
    @Order(4)
    void peopleHelpThemselves() {
        var steps = new Steps(browser.open(acme.url("/account")));
        steps.page().getByText("Forgot Password?").click();
        steps.askForLink("lena@acme.example.test");
        steps.page().navigate(acme.inbox().await("lena@acme.example.test").link());
        Screenshots.record(steps.page(), "organisation-own-theme");
        steps.chooseNewPassword(NEW);
        locals = NEW;

        ResetForm.open(acme).ask(STAFF.address("lily"));
        choose(acme.inbox().await(STAFF.address("lily")).link());
        assertThat(STAFF.accepts("lily", NEW)).isTrue();
        lilys = NEW;

        ResetForm.open(acme).ask("ivan@partner.example.test");
        var told = acme.inbox().await("ivan@partner.example.test");
        assertThat(told.links()).isEmpty();
        assertThat(told.text()).contains("managed in another system");
        everybodyLogsIn();
    }

    @Test
    @Order(5)
    void newerBuildKeepsSettingsAndLinksAndTheThemeGetsTheLinkByTwoLines() {
        var settings = acme.get("/login-help/settings");
        var installed = Picture.of(acme);
        ResetForm.open(acme).ask(STAFF.address("leo"));
        var link = acme.inbox().await(STAFF.address("leo")).link();

        organisation.ownThemeWithOurLink();
        server.restartWith(new LaterBuild("1.0.1").jars());
        assertThat(acme.get("/login-help/setup").path("packVersion").asText()).isEqualTo("1.0.1");
        assertThat(acme.get("/login-help/settings")).isEqualTo(settings);
        assertThat(Picture.of(acme)).isEqualTo(installed);
        choose(link);
        assertThat(STAFF.accepts("leo", NEW)).isTrue();
        assertThat(acme.get("/login-help/doctor").path("findings").findValuesAsText("id"))
                .doesNotContain("THEME_WITHOUT_LINK");
        var steps = new Steps(browser.open(acme.url("/account")));
        assertThat(steps.title()).hasText("Welcome to Acme");
        Screenshots.record(steps.page(), "organisation-login");
        steps.clickHavingTrouble();
        assertThat(steps.title()).hasText("Having trouble logging in?");
        everybodyLogsIn();
    }

    @Test
    @Order(6)
    void takenOutTheRealmIsAsItWas() {
        acme.delete("/login-help/setup");
        assertThat(Picture.of(acme)).isEqualTo(before);
        organisation.ownTheme();
        server.restartWith(List.of());
        assertThat(Picture.of(acme)).isEqualTo(before);
        assertThat(Picture.people(acme)).isEqualTo(people);
        everybodyLogsIn();
        var steps = new Steps(browser.open(acme.url("/account")));
        steps.page().getByText("Forgot Password?").click();
        assertThat(steps.page().getByText("Enter your username")).isVisible();
    }

    private void everybodyLogsIn() {
        logsIn("lena", locals);
        logsIn("lily", lilys);
        var ivan = new Steps(browser.openElsewhere(acme.url("/account"), BrowserProfile.DEFAULT));
        ivan.page().getByText("Partner company").click();
        ivan.logIn("ivan", "Right-password-1");
        ivan.seesApplication();
    }

    private void logsIn(String username, String password) {
        var steps = new Steps(browser.openElsewhere(acme.url("/account"), BrowserProfile.DEFAULT));
        assertThat(steps.title()).hasText("Welcome to Acme");
        steps.logIn(username, password);
        steps.seesApplication();
        assertThat(acme.tokens().of(username, password)).isNotEmpty();
    }

    private static void choose(String link) {
        assertThat(ResetForm.follow(link).choose(NEW).body()).contains("Your password has been changed");
    }
}
