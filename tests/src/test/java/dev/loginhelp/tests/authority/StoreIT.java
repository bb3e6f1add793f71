package dev.loginhelp.tests.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ways to a master's login or rights that were open until the store itself was watched. */
class StoreIT {
    @RegisterExtension
    static final TestRealm installed = TestRealm.installed().with(realm -> realm.put("editUsernameAllowed", true));

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock().with(realm -> realm.put("editUsernameAllowed", true));

    @ParameterizedTest
    @EnumSource
    void everyWayIsClosed(Climb climb) {
        var stage = stage(installed, climb);
        var before = chief(stage);
        var answer = climb.go(stage);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(403);
        assertThat(answer.sentence()).contains(" ").doesNotContain("loginHelp");
        assertThat(chief(stage)).isEqualTo(before);
        assertThat(rank(stage)).isEqualTo("GENERAL");
        assertThat(installed.events().byAdministrators())
                .anyMatch(event -> event.error().equals("login_help_refused")
                        && event.userId().equals(stage.attacker().id()));
    }

    @ParameterizedTest
    @EnumSource
    void keycloakLeavesItOpenWhereThePackIsNot(Climb climb) {
        var answer = climb.go(stage(stock, climb));
        assertThat(answer.status()).as("%s", answer.body()).isLessThan(300);
    }

    @Test
    void nobodyElseIsDisturbed() {
        var stage = Stage.of(installed, "peaceful", "manage-users", "manage-identity-providers", "manage-realm");
        var by = new Caller(stage.attacker());
        var user = TestAdministrators.person(installed, "plain-user");
        var link = "/users/" + user.id() + "/federated-identity/" + stage.called("idp");
        assertThat(by.post(link, Stage.account("plain")).status()).isEqualTo(204);
        assertThat(by.delete(link).status()).isEqualTo(204);
        assertThat(by.post(
                                "/identity-provider/instances/" + stage.called("idp") + "/mappers",
                                stage.mapper("oidc-hardcoded-role-idp-mapper", "role", stage.called("plain")))
                        .status())
                .isEqualTo(201);
        assertThat(by.post("/users/" + user.id() + "/role-mappings/realm", Stage.list(stage.role("plain")))
                        .status())
                .isEqualTo(204);
        assertThat(by.delete("/users/" + user.id()).status()).isEqualTo(204);
        assertThat(by.delete("/users/" + stage.chief().id()).status())
                .as("deleting people is Keycloak's affair")
                .isEqualTo(204);
        assertThat(by.post("/partialImport", Map.of("users", List.of(Map.of("username", "imported"))))
                        .status())
                .isEqualTo(200);
    }

    private static Stage stage(TestRealm realm, Climb climb) {
        var name = climb.name().toLowerCase().replace('_', '-');
        return Stage.of(realm, name, climb.rights().toArray(String[]::new));
    }

    /** Everything by which the master logs in, and all that they may. */
    private static List<Object> chief(Stage stage) {
        var path = "/users/" + stage.chief().id();
        return List.of(
                stage.chief().now().path("username"),
                installed.get(path + "/credentials"),
                installed.get(path + "/federated-identity"),
                installed.get("/identity-provider/instances/" + stage.called("idp")),
                installed.get(path + "/groups"),
                installed.get(path + "/role-mappings/clients/" + stage.management() + "/composite"));
    }

    private static String rank(Stage stage) {
        return new Caller(stage.attacker())
                .get("/login-help/me")
                .body()
                .path("rank")
                .asText();
    }
}
