package dev.loginhelp.tests.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People with fine-grained permissions over others, and without any role of administration. */
class DelegateIT {
    private static final Map<String, Object> GIVEN =
            Map.of("type", "password", "value", "Given-by-someone-1", "temporary", true);
    private static final List<String> ALL = List.of("view", "manage");

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm branch = TestRealm.installed();

    @RegisterExtension
    static final TestRealm denying = TestRealm.installed();

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock();

    @Test
    void generalAdministratorsDoNotSetTheirPasswords() {
        var rights = FineGrained.in(realm);
        var general = new Caller(TestAdministrators.person(realm, "general").may("manage-users"));
        var master = new Caller(TestAdministrators.person(realm, "master").may("realm-admin"));
        var named = TestAdministrators.person(realm, "named");
        var inGroup = TestAdministrators.person(realm, "grouped");
        var withRole = TestAdministrators.person(realm, "roled");
        var inPart = TestAdministrators.person(realm, "in-part");
        var plain = TestAdministrators.person(realm, "plain");

        var desk = realm.post("/groups", object().put("name", "desk"));
        var below = realm.post("/groups/" + desk + "/children", object().put("name", "below"));
        realm.put("/users/" + inGroup.id() + "/groups/" + below, object());
        realm.post("/roles", object().put("name", "helper"));
        var helper = realm.get("/roles/helper");
        realm.post(
                "/users/" + withRole.id() + "/role-mappings/realm",
                JsonNodeFactory.instance.arrayNode().add(helper));
        assertThat(List.of(reset(general, named), reset(general, inGroup), reset(general, withRole)))
                .containsOnly(204);

        rights.permit("by name", "Users", ALL, rights.people("names", named));
        rights.permit("by group", "Users", ALL, rights.group("desks", desk));
        rights.permit(
                "by role",
                "Users",
                ALL,
                rights.role("helpers", helper.path("id").asText()));
        rights.permit("by parts", "Users", ALL, rights.aggregate("parts", rights.people("part", inPart)));
        for (var delegate : List.of(named, inGroup, withRole, inPart)) {
            assertThat(reset(general, delegate)).as(delegate.username()).isEqualTo(403);
            assertThat(ours(general, delegate, "/temporary-password"))
                    .as(delegate.username())
                    .isEqualTo(403);
            assertThat(putIn(general, delegate)).as(delegate.username()).isEqualTo(403);
            assertThat(reset(master, delegate)).as(delegate.username()).isEqualTo(204);
        }
        assertThat(putIn(general, plain)).isEqualTo(204);
        assertThat(reset(general, plain)).isEqualTo(204);
    }

    @Test
    void theirOwnPasswordStaysTheirs() {
        var rights = FineGrained.in(realm);
        var delegate = TestAdministrators.person(realm, "own-password");
        rights.permit("own rights", "Users", ALL, rights.people("own", delegate));
        Login.toChangePassword(delegate).change(delegate.password(), "Chosen-by-myself-2");
        assertThat(delegate.token("Chosen-by-myself-2")).isNotEmpty();
    }

    @Test
    void delegateForOneGroupHelpsItsMembersAlone() {
        var rights = FineGrained.in(branch);
        var delegate = TestAdministrators.person(branch, "branch-delegate");
        var member = branch.user("member")
                .email("member@example.test")
                .secondFactor()
                .create();
        var stranger = branch.user("stranger")
                .email("stranger@example.test")
                .secondFactor()
                .create();
        var group = branch.post("/groups", object().put("name", "branch"));
        branch.put("/users/" + member.id() + "/groups/" + group, object());
        rights.permit(
                "in branch",
                "Groups",
                List.of("view", "view-members", "manage-members"),
                rights.people("branch", delegate),
                group);
        var caller = new Caller(delegate);

        assertThat(ours(caller, member, "/temporary-password")).isEqualTo(200);
        assertThat(ours(caller, member, "/unlock")).isIn(200, 204);
        assertThat(caller.delete(path(member) + "/second-factors").status()).isEqualTo(200);
        assertThat(member.credentials()).doesNotContain("otp");

        assertThat(ours(caller, stranger, "/temporary-password")).isEqualTo(403);
        assertThat(ours(caller, stranger, "/reset-link")).isEqualTo(403);
        assertThat(ours(caller, stranger, "/unlock")).isEqualTo(403);
        assertThat(caller.delete(path(stranger) + "/second-factors").status()).isEqualTo(403);
        assertThat(stranger.credentials()).containsExactlyInAnyOrder("password", "otp");
    }

    @Test
    void deniedResetOfAPasswordIsDeniedAtEveryDoor() {
        assertThat(doorsOfADeniedDelegate(stock)).containsExactly(403, 204, 204);
        assertThat(doorsOfADeniedDelegate(denying)).containsExactly(403, 403, 403);
    }

    /** Answers to: reset-password, the person with a password, the removal of the password. */
    private static List<Integer> doorsOfADeniedDelegate(TestRealm where) {
        var rights = FineGrained.in(where);
        var delegate = TestAdministrators.person(where, "denied");
        var other = TestAdministrators.person(where, "other");
        var user = TestAdministrators.person(where, "user");
        rights.permit("manage", "Users", ALL, rights.people("managers", delegate));
        rights.permit("reset", "Users", List.of("reset-password"), rights.people("resetters", other), user.id());
        var caller = new Caller(delegate);
        var changed = (ObjectNode) user.now();
        changed.putArray("credentials").addPOJO(GIVEN);
        int byPerson = caller.put("/users/" + user.id(), Bodies.read(changed.toString()))
                .status();
        var password = where.get("/users/" + user.id() + "/credentials")
                .path(0)
                .path("id")
                .asText();
        return List.of(
                reset(caller, user),
                byPerson,
                caller.delete("/users/" + user.id() + "/credentials/" + password)
                        .status());
    }

    private static int reset(Caller caller, TestUser user) {
        // Another one each time: the realm remembers former ones.
        var given = Map.of("type", "password", "value", "Given-" + UUID.randomUUID(), "temporary", true);
        return caller.put("/users/" + user.id() + "/reset-password", given).status();
    }

    /** An authenticator app of the caller's own. */
    private static int putIn(Caller caller, TestUser user) {
        var app = Map.of(
                "type", "otp",
                "secretData", "{\"value\":\"JBSWY3DPEHPK3PXP\"}",
                "credentialData",
                        "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\"}");
        return caller.put("/users/" + user.id(), Map.of("credentials", List.of(app)))
                .status();
    }

    private static int ours(Caller caller, TestUser user, String what) {
        return caller.post(path(user) + what, Map.of()).status();
    }

    private static String path(TestUser user) {
        return "/login-help/users/" + user.id();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
