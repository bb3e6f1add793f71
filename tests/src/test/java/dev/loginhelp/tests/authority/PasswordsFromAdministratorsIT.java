package dev.loginhelp.tests.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** No administrator keeps knowing another person's password, by whatever door it was set. */
class PasswordsFromAdministratorsIT {
    private static final String GIVEN = "Known-to-two-1";
    private static final String NEW = "Known-to-one-2";
    private static final Map<String, Object> LASTING = Map.of("type", "password", "value", GIVEN, "temporary", false);
    private static final long FAR = 9_999_999_999L;

    private static final Map<String, BiConsumer<Caller, TestUser>> DOORS = Map.of(
            "reset-password",
            (admin, user) -> done(admin.put("/users/" + user.id() + "/reset-password", LASTING)),
            "the person with a password",
            (admin, user) -> done(admin.put("/users/" + user.id(), with(user, LASTING))),
            "the person with a hash that says it lives for ever",
            (admin, user) -> done(admin.put("/users/" + user.id(), with(user, Hash.of(GIVEN, FAR)))),
            "partial import, overwriting",
            (admin, user) -> done(admin.post("/partialImport", imported(with(user, LASTING)))));

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock();

    @Test
    void itDiesAndLiftingTheActionDoesNotMakeItLast() {
        var importer = new Caller(TestAdministrators.person(realm, "importer").may("manage-users", "manage-realm"));
        DOORS.forEach((name, door) -> {
            var before = TestAdministrators.person(realm, "told-" + Math.abs(name.hashCode()));
            door.accept(importer, before);
            var user = again(before);
            assertThat(user.now().path("requiredActions").toString()).as(name).contains("UPDATE_PASSWORD");
            lift(importer, user);
            assertThat(user.now().path("requiredActions")).as(name).isEmpty();

            var grant = realm.tokens().ask(user.username(), GIVEN, Map.of());
            assertThat(grant.status()).as(name).isEqualTo(400);
            assertThat(grant.body().path("error_description").asText())
                    .as(name)
                    .isEqualTo("Account is not fully set up");
            var login = Login.of(user, GIVEN);
            assertThat(login.isAskedForCurrentPassword()).as(name).isTrue();
            lift(importer, user);
            login.change(GIVEN, NEW);
            assertThat(realm.tokens().of(user.username(), NEW)).as(name).isNotEmpty();
            assertThat(realm.tokens().ask(user.username(), GIVEN, Map.of()).status())
                    .as(name)
                    .isIn(400, 401);
        });
    }

    @Test
    void oursCannotBeMadeToLastEither() {
        var general = new Caller(TestAdministrators.person(realm, "ours").may("manage-users"));
        var user = TestAdministrators.person(realm, "helped");
        var temporary = general.post("/login-help/users/" + user.id() + "/temporary-password", Map.of())
                .body()
                .path("password")
                .asText();
        lift(general, user);
        assertThat(realm.tokens().ask(user.username(), temporary, Map.of()).status())
                .isEqualTo(400);
        assertThat(Login.of(user, temporary).isAskedForCurrentPassword()).isTrue();
    }

    @Test
    void mastersNewPeopleGetOneThatDiesToo() {
        var master = new Caller(TestAdministrators.person(realm, "creator").may("realm-admin"));
        done(master.post("/users", Map.of("username", "newcomer", "enabled", true, "credentials", List.of(LASTING))));
        var id = realm.get("/users?username=newcomer&exact=true")
                .path(0)
                .path("id")
                .asText();
        var newcomer = new TestUser(realm, id, "newcomer", "", GIVEN);
        assertThat(newcomer.now().path("requiredActions").toString()).contains("UPDATE_PASSWORD");
        assertThat(realm.get("/users/" + id + "/credentials").toString()).contains("login-help-temporary-until");
    }

    @Test
    void programSetsLastingOnes() {
        var user = TestAdministrators.person(realm, "provisioned");
        user.setPassword(GIVEN);
        assertThat(user.token(GIVEN)).isNotEmpty();
    }

    @Test
    void realmCanAllowLastingOnes() {
        var general = new Caller(TestAdministrators.person(realm, "allowed").may("manage-users"));
        var user = TestAdministrators.person(realm, "lasting");
        realm.settings().set("temporaryPasswordsOnly", "false");
        try {
            done(general.put("/users/" + user.id() + "/reset-password", LASTING));
            assertThat(user.token(GIVEN)).isNotEmpty();
        } finally {
            realm.settings().set("temporaryPasswordsOnly", "true");
        }
    }

    @Test
    void withoutThePackItIsAsInStock() {
        var general =
                new Caller(TestAdministrators.person(stock, "stock-general").may("manage-users"));
        var user = TestAdministrators.person(stock, "stock-user");
        done(general.put("/users/" + user.id() + "/reset-password", LASTING));
        assertThat(user.now().path("requiredActions")).isEmpty();
        assertThat(user.token(GIVEN)).isNotEmpty();
    }

    private static ObjectNode with(TestUser user, Map<String, ?> credential) {
        var now = (ObjectNode) user.now();
        now.putArray("credentials").addPOJO(credential);
        return (ObjectNode) Bodies.read(now.toString());
    }

    private static Map<String, Object> imported(ObjectNode user) {
        return Map.of("ifResourceExists", "OVERWRITE", "users", List.of(user));
    }

    /** Keycloak's import gives a person another id. */
    private static TestUser again(TestUser user) {
        var id = realm.get("/users?exact=true&username=" + user.username())
                .path(0)
                .path("id")
                .asText();
        return new TestUser(realm, id, user.username(), user.email(), GIVEN);
    }

    private static void lift(Caller admin, TestUser user) {
        var now = (ObjectNode) user.now();
        now.putArray("requiredActions");
        done(admin.put("/users/" + user.id(), now));
    }

    private static void done(Caller.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 204);
    }
}
