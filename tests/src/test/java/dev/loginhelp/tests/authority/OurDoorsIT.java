package dev.loginhelp.tests.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.authority.Caller.Answer;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The doors of our own administration, tried by every rank on every rank. */
class OurDoorsIT {
    private static final String EXPECTED = """
            | door | u>u | g>u | g>g | g>m | g=g | m>u | m>g | m>m | m=m |
            |---|---|---|---|---|---|---|---|---|---|
            | POST users/{id}/temporary-password | 403 | 200 | 403 | 403 | 403 | 200 | 200 | 200 | 200 |
            | POST users/{id}/reset-link | 403 | 202 | 403 | 403 | 403 | 202 | 202 | 202 | 202 |
            | the same to another address | 403 | 403 | 403 | 403 | 403 | 202 | 202 | 202 | 202 |
            | PUT permissions/{id} | 403 | 403 | 403 | 403 | 403 | 409 | 204 | 409 | 403 |
            | DELETE permissions/{id} | 403 | 403 | 403 | 403 | 403 | 204 | 204 | 204 | 403 |
            """;

    @RegisterExtension
    static final TestRealm installed = TestRealm.installed().with(realm -> realm.remove("passwordPolicy"));

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock();

    @Test
    void everyDoorByEveryRankOnEveryRank() throws IOException {
        var cast = TestAdministrators.of(installed);
        var nobody = TestAdministrators.person(installed, "nobody");
        var table = new StringBuilder();
        EXPECTED.lines().limit(2).forEach(line -> table.append(line).append('\n'));
        doors().forEach((name, door) -> {
            table.append("| ").append(name);
            for (var pair : pairs(cast, nobody)) {
                table.append(" | ")
                        .append(door.apply(new Caller(pair.get(0)), pair.get(1)).status());
                pair.get(1).setPassword(pair.get(1).password());
            }
            table.append(" |\n");
        });
        Files.createDirectories(Project.TARGET);
        Files.writeString(Project.TARGET.resolve("our-doors.md"), table);
        assertThat(table.toString()).isEqualTo(EXPECTED);
    }

    @Test
    void realmWithoutThePackOffersNone() {
        var cast = TestAdministrators.of(stock);
        var answer = new Caller(cast.master())
                .post("/login-help/users/" + cast.user().id() + "/temporary-password", Map.of());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().path("code").asText()).isEqualTo("NOT_INSTALLED");
    }

    @Test
    void refusalIsASentenceAndAnAdminEvent() {
        var general = TestAdministrators.person(installed, "sentence").may("manage-users");
        var boss = TestAdministrators.person(installed, "boss").may("realm-admin");
        installed.events().clear();
        var answer = new Caller(general)
                .put(
                        "/users/" + boss.id() + "/reset-password",
                        Map.of("type", "password", "value", "Set-by-another-1", "temporary", false));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.sentence())
                .isEqualTo("boss is an administrator. Only a master administrator can change the password.");
        assertThat(installed.events().byAdministrators())
                .anyMatch(event -> event.error().equals("login_help_refused")
                        && event.userId().equals(general.id())
                        && event.detail("resourcePath").contains(boss.id()));
    }

    private static Map<String, BiFunction<Caller, TestUser, Answer>> doors() {
        var doors = new LinkedHashMap<String, BiFunction<Caller, TestUser, Answer>>();
        doors.put(
                "POST users/{id}/temporary-password",
                (caller, target) -> caller.post("/login-help/users/" + target.id() + "/temporary-password", Map.of()));
        doors.put(
                "POST users/{id}/reset-link",
                (caller, target) -> caller.post("/login-help/users/" + target.id() + "/reset-link", Map.of()));
        doors.put(
                "the same to another address",
                (caller, target) -> caller.post(
                        "/login-help/users/" + target.id() + "/reset-link", Map.of("email", "x@elsewhere.test")));
        doors.put(
                "PUT permissions/{id}", (caller, target) -> caller.put("/login-help/permissions/" + target.id(), null));
        doors.put(
                "DELETE permissions/{id}", (caller, target) -> caller.delete("/login-help/permissions/" + target.id()));
        return doors;
    }

    private static List<List<TestUser>> pairs(TestAdministrators cast, TestUser nobody) {
        return List.of(
                List.of(nobody, cast.user()),
                List.of(cast.general(), cast.user()),
                List.of(cast.general(), cast.peer()),
                List.of(cast.general(), cast.chief()),
                List.of(cast.general(), cast.general()),
                List.of(cast.master(), cast.user()),
                List.of(cast.master(), cast.peer()),
                List.of(cast.master(), cast.chief()),
                List.of(cast.master(), cast.master()));
    }
}
