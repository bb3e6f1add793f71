package dev.loginhelp.tests.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an administrator has set under way is seen on the person's page, and can be taken back. */
class WithdrawnIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @Test
    void temporaryPasswordThatWasTakenBackLogsNobodyIn() {
        var general = TestAdministrators.person(realm, "grace").may("manage-users");
        var user = TestAdministrators.person(realm, "emma");
        var caller = new Caller(general);
        assertThat(pending(user).has("temporaryPassword")).isFalse();
        var password = caller.post("/login-help/users/" + user.id() + "/temporary-password", Map.of())
                .body()
                .path("password")
                .asText();
        assertThat(pending(user).at("/temporaryPassword/over").asBoolean(true)).isFalse();
        assertThat(pending(user).at("/temporaryPassword/until").asLong())
                .isBetween(System.currentTimeMillis() + 86_000_000, System.currentTimeMillis() + 86_500_000);
        assertThat(Login.of(user, password).isAskedForCurrentPassword()).isTrue();

        assertThat(caller.delete("/login-help/users/" + user.id() + "/temporary-password")
                        .status())
                .isEqualTo(204);
        assertThat(pending(user).has("temporaryPassword")).isFalse();
        assertThat(user.credentials()).doesNotContain("password");
        assertThat(Login.of(user, password).isAskedForCurrentPassword()).isFalse();
    }

    @Test
    void passwordThatSomebodyChoseIsNotTakenAway() {
        var general = TestAdministrators.person(realm, "gina").may("manage-users");
        var user = TestAdministrators.person(realm, "noah");
        assertThat(new Caller(general)
                        .delete("/login-help/users/" + user.id() + "/temporary-password")
                        .status())
                .isEqualTo(204);
        assertThat(user.token()).isNotEmpty();
    }

    @Test
    void linkThatWasTakenBackIsDead() {
        var general = TestAdministrators.person(realm, "greta").may("manage-users");
        var user = TestAdministrators.person(realm, "mia");
        var caller = new Caller(general);
        var path = "/login-help/users/" + user.id() + "/reset-link";
        assertThat(caller.post(path, Map.of()).status()).isEqualTo(202);
        var link = realm.inbox().await(user.email()).link();
        assertThat(pending(user).at("/links/0/byAdministrator").asBoolean()).isTrue();

        assertThat(caller.delete(path).status()).isEqualTo(204);
        assertThat(pending(user).path("links")).isEmpty();
        assertThat(ResetForm.page(link)).contains("This link is no longer valid");
        assertThat(caller.post(path, Map.of()).status()).isEqualTo(202);
    }

    @Test
    void historySaysWhoHelpedAndWhatWasDoneSince() {
        var general = TestAdministrators.person(realm, "gwen").may("manage-users", "view-events");
        var user = TestAdministrators.person(realm, "liam");
        var caller = new Caller(general);
        caller.post("/login-help/users/" + user.id() + "/reset-link", Map.of());
        caller.delete("/login-help/users/" + user.id() + "/reset-link");
        var master = TestAdministrators.person(realm, "max").may("realm-admin");
        assertThat(caller.put(
                                "/users/" + master.id() + "/reset-password",
                                Map.of("type", "password", "value", "Hers-now-1"))
                        .status())
                .isEqualTo(403);
        user.token();

        var entries = history(caller, user);
        assertThat(entries).containsSubsequence("LOGIN", "RESET_LINK_WITHDRAWN gwen", "RESET_LINK gwen");
        assertThat(history(caller, master)).contains("REFUSED gwen");
    }

    private static List<String> history(Caller caller, TestUser about) {
        return caller.get("/login-help/users/" + about.id() + "/history")
                .body()
                .path("entries")
                .valueStream()
                .map(entry ->
                        (entry.path("what").asText() + " " + entry.path("by").asText()).strip())
                .toList();
    }

    private static JsonNode pending(TestUser user) {
        return realm.get("/login-help/users/" + user.id()).path("pending");
    }
}
