package dev.loginhelp.tests.authority;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.Steps;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A link that an administrator sends: where it goes, what it does, and what ends it. */
class LinkInNameIT {
    private static final String NEW = "Chosen-by-myself-2";
    private static final String SAVED = "Your password has been changed";
    private static final String DEAD = "This link is no longer valid";

    @RegisterExtension
    static final TestRealm realm =
            TestRealm.installed().with(representation -> representation.put("resetPasswordAllowed", false));

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void worksWherePeopleMayNotResetByThemselvesAndEndsAtTheLoginPage() {
        var general = general("help-desk");
        var user = TestAdministrators.person(realm, "user");
        var answer = send(general, user, "{}");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("email").asText()).isEqualTo(user.email());
        assertThat(answer.body().path("expiresIn").asLong()).isEqualTo(86_400);
        var link = realm.inbox().await(user.email()).link();
        var form = ResetForm.follow(link);
        assertThat(form.choose("x").body()).contains("Invalid password");
        assertThat(form.choose(NEW).body()).contains(SAVED).contains("id=\"kc-login\"");
        assertThat(realm.tokens().of(user.username(), NEW)).isNotEmpty();
        assertThat(ResetForm.page(link)).contains(DEAD);
    }

    @Test
    void pageBehindItAsksForNoCurrentPassword() {
        var user = TestAdministrators.person(realm, "forgot");
        send(general("desk"), user, "{}");
        assertThat(ResetForm.page(realm.inbox().await(user.email()).link()))
                .contains("name=\"password-new\"")
                .doesNotContain("name=\"password\"");
    }

    @Test
    void masterSendsItToAnotherAddressAndTheRegisteredOneIsTold() {
        var master = TestAdministrators.person(realm, "master").may("realm-admin");
        var general = general("away");
        var answer = send(master, general, "{\"email\":\"private@elsewhere.test\"}");
        assertThat(answer.status()).isEqualTo(202);
        var link = realm.inbox().await("private@elsewhere.test").link();
        assertThat(realm.inbox().await(general.email()).text()).contains("private@elsewhere.test");
        assertThat(ResetForm.follow(link).choose(NEW).body()).contains(SAVED);
        assertThat(realm.tokens().of(general.username(), NEW)).isNotEmpty();
        assertThat(realm.events().byAdministrators())
                .anyMatch(event -> event.detail("resourcePath").contains("reset-link")
                        && event.detail("representation").contains("private@elsewhere.test"));
    }

    @Test
    void generalAdministratorSendsItToTheRegisteredAddressOnly() {
        var user = TestAdministrators.person(realm, "target");
        var answer = send(general("curious"), user, "{\"email\":\"mine@elsewhere.test\"}");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body().path("code").asText()).isEqualTo("OUTRANKED");
        assertThat(answer.sentence()).contains("Only a master administrator");
        assertThat(send(general("careful"), user, "{}").status()).isEqualTo(202);
        realm.noMailFor("mine@elsewhere.test", realm.inbox().await(user.email()));
    }

    @Test
    void senderWhoWasDemotedPromotedOrDisabledHasSentADeadOne() {
        for (var change : new String[] {"demoted", "promoted", "disabled"}) {
            var general = general("sender-" + change);
            var user = TestAdministrators.person(realm, "receiver-" + change);
            send(general, user, "{}");
            var link = realm.inbox().await(user.email()).link();
            var open = ResetForm.follow(link);
            switch (change) {
                case "demoted" -> takeRoles(general);
                case "promoted" -> general.may("realm-admin");
                default -> general.change(person -> person.put("enabled", false));
            }
            assertThat(ResetForm.page(link)).as(change).contains(DEAD);
            assertThat(open.choose(NEW).body()).as(change).doesNotContain(SAVED);
            assertThat(user.token()).as(change).isNotEmpty();
        }
    }

    @Test
    void senderWhoWasDisabledForAMomentHasSentADeadOne() {
        var general = general("briefly-away");
        var user = TestAdministrators.person(realm, "patient");
        send(general, user, "{}");
        var link = realm.inbox().await(user.email()).link();
        general.change(person -> person.put("enabled", false));
        general.change(person -> person.put("enabled", true));
        assertThat(ResetForm.page(link)).contains(DEAD);
        send(general, user, "{}");
        var later = realm.inbox().await(user.email(), 2).link();
        assertThat(ResetForm.follow(later).choose(NEW).body()).contains(SAVED);
    }

    @Test
    void receiverWhoBecameAnAdministratorHasADeadOne() {
        var user = TestAdministrators.person(realm, "rising");
        send(general("before"), user, "{}");
        var link = realm.inbox().await(user.email()).link();
        var open = ResetForm.follow(link);
        user.may("manage-users");
        assertThat(ResetForm.page(link)).contains(DEAD);
        assertThat(open.choose(NEW).body()).doesNotContain(SAVED);
    }

    @Test
    void keycloaksOwnLinkStillWorksForUsersAndAsksForNoCurrentPassword() {
        var user = TestAdministrators.person(realm, "stock-link");
        var page = followKeycloaksLink(general("stock-sender"), user, () -> {});
        assertThat(page.locator("#password-new")).isVisible();
        assertThat(page.locator("#password")).hasCount(0);
        new Steps(page).chooseNewPassword(NEW);
        assertThat(page.locator("#password-new")).hasCount(0);
        assertThat(realm.tokens().of(user.username(), NEW)).isNotEmpty();
    }

    @Test
    void keycloaksOwnLinkIsRefusedWhenItsReceiverBecameAnAdministrator() {
        var user = TestAdministrators.person(realm, "promoted-later");
        var page = followKeycloaksLink(general("stock-early"), user, () -> user.may("realm-admin"));
        assertThat(page.getByText("only with a link that a master administrator sends"))
                .isVisible();
        assertThat(page.locator("#password-new")).hasCount(0);
    }

    private Page followKeycloaksLink(TestUser actor, TestUser target, Runnable meanwhile) {
        new Caller(actor).put("/users/" + target.id() + "/execute-actions-email", List.of("UPDATE_PASSWORD"));
        var link = realm.inbox().await(target.email()).links().get(0);
        meanwhile.run();
        var page = browser.open(link);
        page.locator("#kc-info-message a").click();
        return page;
    }

    private static TestUser general(String name) {
        return TestAdministrators.person(realm, name).may("manage-users");
    }

    private static Caller.Answer send(TestUser actor, TestUser target, String body) {
        return new Caller(actor).post("/login-help/users/" + target.id() + "/reset-link", Bodies.read(body));
    }

    private static void takeRoles(TestUser user) {
        var mappings = realm.get("/users/" + user.id() + "/role-mappings")
                .path("clientMappings")
                .path("realm-management");
        realm.delete("/users/" + user.id() + "/role-mappings/clients/"
                + mappings.path("id").asText());
    }
}
