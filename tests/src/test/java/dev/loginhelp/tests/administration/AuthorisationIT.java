package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every route and every kind of caller. */
class AuthorisationIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm other = TestRealm.installed();

    private static final Map<String, Api> CALLERS = new LinkedHashMap<>();
    private static TestUser person;
    private static TestUser stranger;

    @BeforeAll
    static void callCallers() {
        person = realm.user("person").email("person@example.test").create();
        stranger = other.user("stranger").email("stranger@example.test").create();
        Api api = Api.of(realm);
        CALLERS.put("nobody", api);
        CALLERS.put("forger", api.asServerAdministrator().forged());
        CALLERS.put("person", api.as(person));
        CALLERS.put(
                "foreigner",
                api.as(other.user("boss").email("boss@example.test").create().may("realm-admin")));
        CALLERS.put("viewRealm", Api.of(realm, "view-realm", "view-realm"));
        CALLERS.put("manageRealm", Api.of(realm, "manage-realm", "manage-realm"));
        CALLERS.put("viewUsers", Api.of(realm, "view-users", "view-users"));
        CALLERS.put("manageUsers", Api.of(realm, "manage-users", "manage-users"));
        CALLERS.put("queryUsers", Api.of(realm, "query-users", "query-users"));
        CALLERS.put("viewClients", Api.of(realm, "view-clients", "view-clients"));
        CALLERS.put("master", Api.of(realm, "master", "realm-admin"));
        CALLERS.put("server", api.asServerAdministrator());
    }

    // A refused write says what stock says before it looks at the body; an allowed one is told that it is malformed.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
                    method, path,             nobody, forger, person, foreigner, viewRealm, manageRealm, viewUsers, manageUsers, queryUsers, viewClients, master, server
                    GET,    capabilities,     401,    401,    403,    403,       200,       200,         200,       200,         200,        200,         200,    200
                    GET,    setup,            401,    401,    403,    403,       200,       200,         403,       403,         403,        403,         200,    200
                    POST,   setup,            401,    401,    403,    403,       403,       400,         403,       403,         403,        403,         400,    400
                    GET,    settings,         401,    401,    403,    403,       200,       200,         403,       403,         403,        403,         200,    200
                    PUT,    settings,         401,    401,    403,    403,       403,       400,         403,       403,         403,        403,         400,    400
                    POST,   settings/preview, 401,    401,    403,    403,       400,       400,         403,       403,         403,        403,         400,    400
                    GET,    users/ours,       401,    401,    403,    403,       403,       403,         200,       200,         403,        403,         200,    200
                    GET,    users/theirs,     401,    401,    403,    403,       403,       403,         404,       404,         404,        403,         404,    404
                    GET,    users/none,       401,    401,    403,    403,       403,       403,         404,       404,         404,        403,         404,    404
                    GET,    report,           401,    401,    403,    403,       403,       403,         200,       200,         403,        403,         200,    200
                    GET,    report/totals,    401,    401,    403,    403,       403,       403,         200,       200,         403,        403,         200,    200
                    GET,    report.csv,       401,    401,    403,    403,       403,       403,         200,       200,         403,        403,         200,    200
                    GET,    doctor,           401,    401,    403,    403,       200,       200,         403,       403,         403,        403,         200,    200
                    GET,    me,               401,    401,    403,    403,       200,       200,         200,       200,         200,        200,         200,    200
                    GET,    permissions,      401,    401,    403,    403,       403,       403,         403,       403,         403,        403,         200,    200
                    GET,    users/ours/second-factors,     401, 401, 403, 403,   403,       403,         200,       200,         403,        403,         200,    200
                    GET,    users/theirs/second-factors,   401, 401, 403, 403,   403,       403,         404,       404,         404,        403,         404,    404
                    DELETE, users/theirs/second-factors,   401, 401, 403, 403,   403,       403,         404,       404,         404,        403,         404,    404
                    POST,   users/theirs/unlock,           401, 401, 403, 403,   403,       403,         404,       404,         404,        403,         404,    404
                    POST,   users/theirs/reset-link,       401, 401, 403, 403,   403,       403,         404,       404,         404,        403,         404,    404
                    POST,   users/theirs/temporary-password, 401, 401, 403, 403, 403,       403,         404,       404,         404,        403,         404,    404
                    PUT,    permissions/theirs,            401, 401, 403, 403,   403,       403,         403,       403,         403,        403,         404,    404
                    """)
    void everybodyMayWhatHisRoleSaysAndNothingElse(
            String method,
            String path,
            int nobody,
            int forger,
            int plain,
            int foreigner,
            int viewRealm,
            int manageRealm,
            int viewUsers,
            int manageUsers,
            int queryUsers,
            int viewClients,
            int master,
            int server) {
        int[] expected = {
            nobody,
            forger,
            plain,
            foreigner,
            viewRealm,
            manageRealm,
            viewUsers,
            manageUsers,
            queryUsers,
            viewClients,
            master,
            server
        };
        String below = path.replace("ours", person.id()).replace("theirs", stranger.id());
        String body = method.equals("GET") ? "" : "{\"nonsense\": 1}";
        var answered = new LinkedHashMap<String, Integer>();
        CALLERS.forEach(
                (name, api) -> answered.put(name, api.call(method, below, body).status()));
        assertThat(answered.values()).as(answered.toString()).containsExactlyElementsOf(list(expected));
    }

    @Test
    void onlyWhoManagesTheRealmTakesThePackOut() {
        CALLERS.forEach((name, api) -> {
            if (!Set.of("manageRealm", "master", "server").contains(name)) {
                assertThat(api.delete("setup").status()).as(name).isIn(401, 403);
            }
        });
        assertThat(caller("master").get("setup").json().path("state").asText()).isEqualTo("INSTALLED");
    }

    @ParameterizedTest
    @CsvSource({"nobody", "forger", "person", "foreigner", "viewClients"})
    void refusalIsWordForWordThatOfTheStockApi(String name) {
        var ours = caller(name).get("report");
        var stock = caller(name).stock("users");
        assertThat(ours.text()).isEqualTo(stock.text());
        assertThat(ours.status()).isEqualTo(stock.status());
    }

    private static Api caller(String name) {
        return Objects.requireNonNull(CALLERS.get(name));
    }

    private static List<Integer> list(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
