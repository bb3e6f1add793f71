package dev.loginhelp.tests.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.browser.Accessibility;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.browser.Screenshots;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Ask your administrator": sent, told, taken, noted upon, closed. */
class RequestIT {
    @RegisterExtension
    static final TestRealm realm =
            TestRealm.installed().with(representation -> representation.put("resetPasswordAllowed", false));

    @RegisterExtension
    static final TestRealm off = TestRealm.installed();

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock();

    @RegisterExtension
    final Browser browser = new Browser();

    private static TestUser grace;
    private static DeskApi desk;

    @BeforeAll
    static void desk() {
        realm.settings().set("deskRequests", "true");
        realm.text("en", "loginHelpDeskMessage", "Or call <b>4711</b>.");
        grace = realm.user("grace").email("grace@example.test").create().may("manage-users", "query-users");
        realm.user("looker").email("looker@example.test").create().may("view-users");
        desk = new DeskApi(new Caller(grace));
    }

    @Test
    void personAsksAndSeesHowFarItIsAndTheAdministratorIsToldWithoutPersonalData() {
        var emma = realm.user("emma-lost").email("emma.lost@example.test").create();
        var steps = new Steps(browser.open(realm.url("/account/")));
        steps.clickHavingTrouble();
        var page = steps.page();
        page.locator("#login-help-desk").click();
        assertThat(steps.title()).hasText("Ask your administrator");
        assertThat(page.locator(".login-help-administrator")).containsText("Or call 4711.");
        Accessibility.hasNoAxeViolations(page);
        Screenshots.record(page, "desk-form");
        page.locator("#login-help-submit").click();
        assertThat(page.locator("#input-error-account")).hasText("Enter your username or your email address.");
        assertThat(page.locator("#input-error-trouble")).isVisible();
        Accessibility.hasNoAxeViolations(page);
        Screenshots.record(page, "desk-form-error");
        page.locator("#account").fill("Emma.Lost@example.test");
        page.locator("#trouble").selectOption("DEVICE");
        page.locator("#contact").fill("0123 456789");
        page.locator("#words").fill("It fell into the lake.");
        page.locator("#login-help-submit").click();
        assertThat(steps.title()).hasText("Your request");
        assertThat(page.locator("#login-help-state")).hasText("The request has been received.");
        Accessibility.hasNoAxeViolations(page);
        Screenshots.record(page, "desk-state");
        var reference = page.locator("#login-help-reference").innerText();

        var request = desk.await(reference);
        assertThat(request.path("userId").asText()).isEqualTo(emma.id());
        assertThat(request.path("username").asText()).isEqualTo("emma-lost");
        assertThat(request.path("account").asText()).isEqualTo("Emma.Lost@example.test");
        assertThat(request.path("words").asText()).isEqualTo("It fell into the lake.");
        assertThat(request.path("network").asText()).isNotEmpty();
        assertThat(request.path("contactCheck").asText()).isEqualTo("NOTHING_REGISTERED");
        realm.events()
                .await(
                        "CUSTOM_REQUIRED_ACTION",
                        event -> event.userId().equals(emma.id())
                                && event.detail("login_help_reference").equals(reference));

        assertThat(desk.act(request, "take", Map.of()).status()).isEqualTo(200);
        page.reload();
        assertThat(page.locator("#login-help-state")).hasText("An administrator is working on it.");
        assertThat(desk.list("MINE").findValuesAsText("reference")).contains(reference);
        assertThat(desk.act(request, "note", Map.of("text", "Called back.")).status())
                .isEqualTo(200);
        var closed = desk.act(request, "close", Map.of("reason", "HELPED")).body();
        assertThat(closed.path("notes").path(0).path("text").asText()).isEqualTo("Called back.");
        assertThat(closed.path("notes").path(0).path("by").asText()).isEqualTo("grace");
        page.reload();
        assertThat(page.locator("#login-help-state")).hasText("The request is done.");
        assertThat(desk.act(request, "close", Map.of("reason", "HELPED"))
                        .body()
                        .path("code")
                        .asText())
                .isEqualTo("REQUEST_CLOSED");
        assertThat(desk.find("DONE", reference)).isPresent();
        assertThat(realm.events().byAdministrators())
                .anySatisfy(event -> assertThat(event.type()).isEqualTo("ACTION LOGIN_HELP_REQUEST"))
                .noneSatisfy(event -> assertThat(event.detail("representation")).contains("lake"));

        var told = realm.inbox().await(grace.email());
        assertThat(told.subject()).isEqualTo("Requests for help with logging in to Login Help Demo");
        assertThat(told.link())
                .contains("/admin/" + realm.name() + "/console/#/" + realm.name() + "/login-help?view=requests");
        assertThat(told.source()).doesNotContain("lake").doesNotContain("0123").doesNotContainIgnoringCase("emma");
        assertThat(realm.inbox().mailsTo("looker@example.test")).isEmpty();
    }

    @Test
    void requestClosesItselfWhenThePersonLogsInWithANewPasswordAndTheSenderIsNotTold() {
        var noah = realm.user("noah").email("noah@example.test").create();
        var form = DeskForm.open(realm);
        var reference =
                DeskForm.reference(form.send("noah", "noah@example.test").body());
        desk.await(reference);
        logIn(noah, noah.password());
        assertThat(desk.find("OPEN", reference)).isPresent();
        noah.setPassword("A-new-password-2");
        assertThat(desk.find("OPEN", reference)).isPresent();
        logIn(noah, "A-new-password-2");
        assertThat(desk.find("OPEN", reference)).isEmpty();
        assertThat(desk.find("DONE", reference).orElseThrow().path("closedAs").asText())
                .isEqualTo("LOGGED_IN");
        assertThat(form.state()).contains("The request has been received.").doesNotContain("is done");
    }

    @Test
    void oneAdministratorDoesNotTakeAnothersWorkUnasked() {
        var max = realm.user("max").email("max@example.test").create().may("realm-admin");
        realm.user("mia").email("mia@example.test").create();
        var request = desk.await(DeskForm.ask(realm, "mia"));
        var other = new DeskApi(new Caller(max));
        assertThat(other.act(request, "take", Map.of()).status()).isEqualTo(200);
        assertThat(desk.act(request, "take", Map.of()).body().path("code").asText())
                .isEqualTo("REQUEST_TAKEN");
        var taken = desk.act(request, "take", Map.of("takeOver", true)).body();
        assertThat(taken.path("takenBy").asText()).isEqualTo("grace");
        assertThat(taken.path("mine").asBoolean()).isTrue();
    }

    @Test
    void allThatIsKeptOfAPersonIsHandedOutAndDeleted() {
        var ava = realm.user("ava").email("ava@example.test").create();
        var reference = DeskForm.ask(realm, "ava@example.test");
        desk.await(reference);
        var below = "/login-help/users/" + ava.id() + "/requests";
        var export = desk.caller().get(below).body().path("requests");
        assertThat(export.findValuesAsText("reference")).containsExactly(reference);
        assertThat(desk.caller().delete(below).body().path("deleted").asInt()).isEqualTo(1);
        assertThat(desk.caller().get(below).body().path("requests")).isEmpty();
        assertThat(desk.find("OPEN", reference)).isEmpty();
        assertThat(desk.caller().delete(below).body().path("deleted").asInt()).isZero();
    }

    @Test
    void requestsGoWithThePersonTheyAreAbout() {
        var leo = realm.user("leo").email("leo@example.test").create();
        var reference = DeskForm.ask(realm, "leo");
        desk.await(reference);
        realm.delete("/users/" + leo.id());
        assertThat(desk.find("OPEN", reference)).isEmpty();
    }

    @Test
    void nothingIsThereUntilARealmWantsItAndNothingInStock() {
        var page = ResetForm.page(off.url("/login-help/desk"));
        assertThat(page).contains("Check these five points").doesNotContain("id=\"login-help-desk");
        var sent = ResetForm.nowhere();
        assertThat(sent.get(off.url("/login-help/desk/state")).body()).doesNotContain("login-help-reference");
        assertThat(ResetForm.page(off.url("/login-help/checks"))).doesNotContain("id=\"login-help-desk");
        assertThat(ResetForm.nowhere().get(stock.url("/login-help/desk")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void answerPageAndTheMailThatSaysWhyThereIsNoLinkLeadToTheDesk() {
        realm.change(representation -> representation.put("resetPasswordAllowed", true));
        var ella = realm.user("ella").email("ella@example.test").disabled().create();
        assertThat(ResetForm.open(realm).ask(ella.email()).body()).contains("/login-help/desk");
        var mail = realm.inbox().await(ella.email());
        realm.change(representation -> representation.put("resetPasswordAllowed", false));
        assertThat(mail.links()).contains(realm.url("/login-help/desk"));
        assertThat(mail.text()).contains("Send your administrator a request from here.");
    }

    private void logIn(TestUser user, String password) {
        var steps = new Steps(browser.openElsewhere(realm.url("/account/"), BrowserProfile.DEFAULT));
        steps.logIn(user.username(), password);
        steps.seesApplication();
    }
}
