package dev.loginhelp.tests.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.tests.authority.Caller.Answer;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may manage users tries to make a master of himself or of an accomplice, by groups and composed roles. */
class GivenRightsIT {
    @RegisterExtension
    static final TestRealm installed = TestRealm.installed();

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock();

    /** A way that Keycloak leaves open. */
    enum Way {
        JOIN {
            @Override
            Answer go(TestRealm realm, Caller caller) {
                return caller.put("/users/" + caller.user().id() + "/groups/" + group(realm, "masters"), null);
            }
        },
        JOIN_BELOW {
            @Override
            Answer go(TestRealm realm, Caller caller) {
                return caller.put("/users/" + caller.user().id() + "/groups/" + group(realm, "masters/deputies"), null);
            }
        },
        NEW_USER {
            @Override
            Answer go(TestRealm realm, Caller caller) {
                return caller.post(
                        "/users", Map.of("username", "accomplice", "enabled", true, "groups", List.of("/masters")));
            }
        },
        MOVE_OWN_GROUP {
            @Override
            Answer go(TestRealm realm, Caller caller) {
                var own = group(realm, "own");
                caller.put("/users/" + caller.user().id() + "/groups/" + own, null);
                return caller.post(
                        "/groups/" + group(realm, "masters") + "/children", Map.of("id", own, "name", "own"));
            }
        },
        COMPOSED_ROLE {
            @Override
            Answer go(TestRealm realm, Caller caller) {
                return caller.post(
                        "/users/" + caller.user().id() + "/role-mappings/realm", List.of(realm.get("/roles/boss")));
            }
        };

        abstract Answer go(TestRealm realm, Caller caller);
    }

    @BeforeAll
    static void bosses() {
        for (var realm : List.of(installed, stock)) {
            realm.post("/roles", JsonNodeFactory.instance.objectNode().put("name", "boss"));
            realm.post(
                    "/roles/boss/composites",
                    JsonNodeFactory.instance.arrayNode().add(managementRole(realm, "realm-admin")));
            for (var group : List.of("masters", "own", "helpdesk", "friends")) {
                realm.post("/groups", JsonNodeFactory.instance.objectNode().put("name", group));
            }
            realm.post(
                    "/groups/" + group(realm, "masters") + "/children",
                    JsonNodeFactory.instance.objectNode().put("name", "deputies"));
            realm.post(
                    "/groups/" + group(realm, "masters") + "/role-mappings/realm",
                    JsonNodeFactory.instance.arrayNode().add(realm.get("/roles/boss")));
            realm.post(
                    "/groups/" + group(realm, "helpdesk") + "/role-mappings/clients/" + management(realm),
                    JsonNodeFactory.instance.arrayNode().add(managementRole(realm, "manage-users")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyWayIsClosed(Way way) {
        var general =
                Cast.person(installed, "general-" + way.name().toLowerCase()).may("manage-users");
        var answer = way.go(installed, new Caller(general));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.sentence()).startsWith("You cannot give more rights of administration than you have.");
        assertThat(rank(general)).isEqualTo("GENERAL");
        assertThat(installed.get("/users?username=accomplice&exact=true")).isEmpty();
        assertThat(installed.events().byAdministrators())
                .anyMatch(event -> event.error().equals("login_help_refused")
                        && event.userId().equals(general.id()));
    }

    @ParameterizedTest
    @EnumSource
    void keycloakLeavesItOpenWhereThePackIsNot(Way way) {
        var general = Cast.person(stock, "general-" + way.name().toLowerCase()).may("manage-users");
        assertThat(way.go(stock, new Caller(general)).status()).isLessThan(300);
    }

    @Test
    void rightsThatOneHasAndNoneAreGivenAsBefore() {
        var general = Cast.person(installed, "helper").may("manage-users");
        var user = Cast.person(installed, "friend");
        var caller = new Caller(general);
        for (var group : List.of("friends", "helpdesk")) {
            assertThat(caller.put("/users/" + user.id() + "/groups/" + group(installed, group), null)
                            .status())
                    .as(group)
                    .isEqualTo(204);
        }
        assertThat(caller.post(
                                "/groups/" + group(installed, "friends") + "/children",
                                Map.of("id", group(installed, "helpdesk"), "name", "helpdesk"))
                        .status())
                .isEqualTo(204);
        assertThat(caller.put("/groups/" + group(installed, "masters/deputies"), Map.of("name", "deputies"))
                        .status())
                .isEqualTo(204);
        assertThat(rank(user)).isEqualTo("GENERAL");
    }

    @Test
    void masterMakesAMaster() {
        var master = Cast.person(installed, "master").may("realm-admin");
        var heir = Cast.person(installed, "heir");
        assertThat(new Caller(master)
                        .put("/users/" + heir.id() + "/groups/" + group(installed, "masters"), null)
                        .status())
                .isEqualTo(204);
        assertThat(rank(heir)).isEqualTo("MASTER");
    }

    private static String rank(TestUser user) {
        return new Caller(user).get("/login-help/me").body().path("rank").asText();
    }

    private static String group(TestRealm realm, String path) {
        return realm.get("/group-by-path/" + path).path("id").asText();
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
