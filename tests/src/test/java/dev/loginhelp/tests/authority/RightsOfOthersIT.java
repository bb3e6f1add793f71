package dev.loginhelp.tests.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A manager of users tries to become a master, or to make one of an accomplice, by groups and composed roles, or to make a
 * master none for as long as it takes to set that one's password.
 */
class RightsOfOthersIT {
    @RegisterExtension
    static final TestRealm installed = TestRealm.installed();

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock();

    @BeforeAll
    static void bosses() {
        for (var realm : List.of(installed, stock)) {
            realm.post("/roles", JsonNodeFactory.instance.objectNode().put("name", "boss"));
            realm.post(
                    "/roles/boss/composites",
                    JsonNodeFactory.instance.arrayNode().add(managementRole(realm, "realm-admin")));
            for (var group : List.of("masters", "kings", "own", "club", "helpdesk", "friends")) {
                realm.post("/groups", JsonNodeFactory.instance.objectNode().put("name", group));
            }
            realm.post(
                    "/groups/" + RightsWay.group(realm, "masters") + "/children",
                    JsonNodeFactory.instance.objectNode().put("name", "deputies"));
            for (var group : List.of("masters", "kings")) {
                realm.post(
                        "/groups/" + RightsWay.group(realm, group) + "/role-mappings/realm",
                        JsonNodeFactory.instance.arrayNode().add(realm.get("/roles/boss")));
            }
            realm.post(
                    "/groups/" + RightsWay.group(realm, "helpdesk") + "/role-mappings/clients/" + management(realm),
                    JsonNodeFactory.instance.arrayNode().add(managementRole(realm, "manage-users")));
            var chief = TestAdministrators.person(realm, "chief");
            realm.put("/users/" + chief.id() + "/groups/" + RightsWay.group(realm, "masters"), none());
            realm.post(
                    "/users/" + chief.id() + "/role-mappings/realm",
                    JsonNodeFactory.instance.arrayNode().add(realm.get("/roles/boss")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyWayIsClosed(RightsWay way) {
        var general = TestAdministrators.person(
                        installed, "general-" + way.name().toLowerCase())
                .may("manage-users");
        var answer = way.go(installed, new Caller(general));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.sentence()).startsWith("You cannot give or take away admin rights that you do not have.");
        assertThat(rank(general)).isEqualTo("GENERAL");
        assertThat(installed.get("/groups/" + RightsWay.group(installed, "masters") + "/members"))
                .extracting(member -> member.path("username").asText())
                .contains("chief")
                .doesNotContain(general.username());
        assertThat(installed.get("/group-by-path/masters/deputies").path("name").asText())
                .isEqualTo("deputies");
        assertThat(installed.get("/groups/" + RightsWay.group(installed, "kings") + "/role-mappings/realm"))
                .hasSize(1);
        assertThat(installed.get("/groups/" + RightsWay.group(installed, "club") + "/role-mappings/realm"))
                .isEmpty();
        assertThat(installed.get("/users/" + RightsWay.id(installed, "chief") + "/role-mappings/realm/composite"))
                .anyMatch(role -> role.path("name").asText().equals("boss"));
        assertThat(installed.get("/users?username=accomplice&exact=true")).isEmpty();
        assertThat(installed.events().byAdministrators())
                .anyMatch(event -> event.error().equals("login_help_refused")
                        && event.userId().equals(general.id()));
    }

    @ParameterizedTest
    @EnumSource
    void keycloakLeavesItOpenWhereThePackIsNot(RightsWay way) {
        var general = TestAdministrators.person(stock, "general-" + way.name().toLowerCase())
                .may("manage-users");
        assertThat(way.go(stock, new Caller(general)).status()).isLessThan(300);
    }

    @Test
    void rightsThatOneHasAndNoneAreGivenAsBefore() {
        var general = TestAdministrators.person(installed, "helper").may("manage-users");
        var user = TestAdministrators.person(installed, "friend");
        var caller = new Caller(general);
        for (var group : List.of("friends", "helpdesk")) {
            assertThat(caller.put("/users/" + user.id() + "/groups/" + RightsWay.group(installed, group), null)
                            .status())
                    .as(group)
                    .isEqualTo(204);
        }
        assertThat(caller.post(
                                "/groups/" + RightsWay.group(installed, "friends") + "/children",
                                Map.of("id", RightsWay.group(installed, "helpdesk"), "name", "helpdesk"))
                        .status())
                .isEqualTo(204);
        assertThat(caller.put("/groups/" + RightsWay.group(installed, "masters/deputies"), Map.of("name", "deputies"))
                        .status())
                .isEqualTo(204);
        assertThat(rank(user)).isEqualTo("GENERAL");
        assertThat(caller.delete("/users/" + user.id() + "/groups/" + RightsWay.group(installed, "friends"))
                        .status())
                .isEqualTo(204);
        assertThat(caller.delete("/groups/" + RightsWay.group(installed, "friends"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void masterMayStepDown() {
        var tired = TestAdministrators.person(installed, "tired");
        installed.put("/users/" + tired.id() + "/groups/" + RightsWay.group(installed, "masters"), none());
        assertThat(new Caller(tired)
                        .delete("/users/" + tired.id() + "/groups/" + RightsWay.group(installed, "masters"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void masterMakesAMaster() {
        var master = TestAdministrators.person(installed, "master").may("realm-admin");
        var heir = TestAdministrators.person(installed, "heir");
        assertThat(new Caller(master)
                        .put("/users/" + heir.id() + "/groups/" + RightsWay.group(installed, "masters"), null)
                        .status())
                .isEqualTo(204);
        assertThat(rank(heir)).isEqualTo("MASTER");
    }

    private static String rank(TestUser user) {
        return new Caller(user).get("/login-help/me").body().path("rank").asText();
    }

    private static JsonNode none() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String management(TestRealm realm) {
        return realm.get("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
    }

    private static JsonNode managementRole(TestRealm realm, String role) {
        return realm.get("/clients/" + management(realm) + "/roles/" + role);
    }
}
