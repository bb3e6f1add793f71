package dev.loginhelp.tests.administration;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/** Every route and every kind of caller. */
class AuthorisationIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm other = TestRealm.installed();

    // A refused write says what stock says before it looks at the body; an allowed one is told that it is malformed.
    private static final String MATRIX = """
            method, path,                                    nobody, forger, person, foreigner, viewRealm, manageRealm, viewUsers, manageUsers, queryUsers, viewClients, master, server
            GET,    capabilities,                            401,    401,    403,    403,       200,       200,         200,       200,         200,        200,         200,    200
            GET,    setup,                                   401,    401,    403,    403,       200,       200,         403,       403,         403,        403,         200,    200
            POST,   setup,                                   401,    401,    403,    403,       403,       400,         403,       403,         403,        403,         400,    400
            DELETE, setup,                                   401,    401,    403,    403,       403,       200,         403,       403,         403,        403,         200,    200
            GET,    settings,                                401,    401,    403,    403,       200,       200,         403,       403,         403,        403,         200,    200
            GET,    settings/schema,                         401,    401,    403,    403,       200,       200,         403,       403,         403,        403,         200,    200
            PUT,    settings,                                401,    401,    403,    403,       403,       400,         403,       403,         403,        403,         400,    400
            POST,   settings/preview,                        401,    401,    403,    403,       400,       400,         403,       403,         403,        403,         400,    400
            GET,    report,                                  401,    401,    403,    403,       403,       403,         200,       200,         403,        403,         200,    200
            GET,    report/totals,                           401,    401,    403,    403,       403,       403,         200,       200,         403,        403,         200,    200
            GET,    report.csv,                              401,    401,    403,    403,       403,       403,         200,       200,         403,        403,         200,    200
            GET,    doctor,                                  401,    401,    403,    403,       200,       200,         403,       403,         403,        403,         200,    200
            GET,    me,                                      401,    401,    403,    403,       200,       200,         200,       200,         200,        200,         200,    200
            POST,   me/password,                             401,    401,    403,    403,       400,       400,         400,       400,         400,        400,         400,    400
            GET,    permissions,                             401,    401,    403,    403,       403,       403,         403,       403,         403,        403,         200,    200
            PUT,    permissions/ours,                        401,    401,    403,    403,       403,       403,         403,       403,         403,        403,         409,    409
            PUT,    permissions/theirs,                      401,    401,    403,    403,       403,       403,         403,       403,         403,        403,         404,    404
            DELETE, permissions/ours,                        401,    401,    403,    403,       403,       403,         403,       403,         403,        403,         204,    204
            DELETE, permissions/theirs,                      401,    401,    403,    403,       403,       403,         403,       403,         403,        403,         204,    204
            GET,    users/ours,                              401,    401,    403,    403,       403,       403,         200,       200,         403,        403,         200,    200
            GET,    users/theirs,                            401,    401,    403,    403,       403,       403,         404,       404,         404,        403,         404,    404
            GET,    users/none,                              401,    401,    403,    403,       403,       403,         404,       404,         404,        403,         404,    404
            GET,    users/ours/second-factors,               401,    401,    403,    403,       403,       403,         200,       200,         403,        403,         200,    200
            GET,    users/theirs/second-factors,             401,    401,    403,    403,       403,       403,         404,       404,         404,        403,         404,    404
            DELETE, users/ours/second-factors,               401,    401,    403,    403,       403,       403,         403,       200,         403,        403,         200,    200
            DELETE, users/theirs/second-factors,             401,    401,    403,    403,       403,       403,         404,       404,         404,        403,         404,    404
            DELETE, users/ours/second-factors/none,          401,    401,    403,    403,       403,       403,         403,       404,         403,        403,         404,    404
            DELETE, users/theirs/second-factors/none,        401,    401,    403,    403,       403,       403,         404,       404,         404,        403,         404,    404
            POST,   users/ours/unlock,                       401,    401,    403,    403,       403,       403,         403,       204,         403,        403,         204,    204
            POST,   users/theirs/unlock,                     401,    401,    403,    403,       403,       403,         404,       404,         404,        403,         404,    404
            POST,   users/ours/reset-link,                   401,    401,    403,    403,       403,       403,         403,       400,         403,        403,         400,    400
            POST,   users/theirs/reset-link,                 401,    401,    403,    403,       403,       403,         404,       404,         404,        403,         404,    404
            DELETE, users/ours/reset-link,                           401,    401,    403,    403,       403,       403,         403,       204,         403,        403,         204,    204
            DELETE, users/theirs/reset-link,                         401,    401,    403,    403,       403,       403,         404,       404,         404,        403,         404,    404
            DELETE, users/ours/temporary-password,                   401,    401,    403,    403,       403,       403,         403,       204,         403,        403,         204,    204
            DELETE, users/theirs/temporary-password,                 401,    401,    403,    403,       403,       403,         404,       404,         404,        403,         404,    404
            GET,    users/ours/history,                              401,    401,    403,    403,       403,       403,         403,       403,         403,        403,         200,    200
            GET,    users/theirs/history,                            401,    401,    403,    403,       403,       403,         404,       404,         404,        403,         404,    404
            POST,   users/ours/temporary-password,           401,    401,    403,    403,       403,       403,         403,       400,         403,        403,         400,    400
            POST,   users/theirs/temporary-password,         401,    401,    403,    403,       403,       403,         404,       404,         404,        403,         404,    404
            GET,    requests,                                       401,     401,     403,     403,     403,     403,     200,     200,     200,     403,     200,     200
            GET,    requests/none,                                  401,     401,     403,     403,     403,     403,     404,     404,     404,     403,     404,     404
            POST,   requests/none/take,                             401,     401,     403,     403,     403,     403,     400,     400,     400,     403,     400,     400
            POST,   requests/none/note,                             401,     401,     403,     403,     403,     403,     400,     400,     400,     403,     400,     400
            POST,   requests/none/close,                            401,     401,     403,     403,     403,     403,     400,     400,     400,     403,     400,     400
            GET,    users/ours/requests,                            401,     401,     403,     403,     403,     403,     403,     200,     403,     403,     200,     200
            GET,    users/theirs/requests,                          401,     401,     403,     403,     403,     403,     404,     404,     404,     403,     404,     404
            DELETE, users/ours/requests,                            401,     401,     403,     403,     403,     403,     403,     200,     403,     403,     200,     200
            DELETE, users/theirs/requests,                          401,     401,     403,     403,     403,     403,     404,     404,     404,     403,     404,     404
            POST,   setup/access-pass,                               401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 200, 200
            DELETE, setup/access-pass,                               401, 401, 403, 403, 403, 200, 403, 403, 403, 403, 200, 200
            GET,    users/ours/access-pass,                          401, 401, 403, 403, 403, 403, 200, 200, 403, 403, 200, 200
            GET,    users/theirs/access-pass,                        401, 401, 403, 403, 403, 403, 404, 404, 404, 403, 404, 404
            POST,   users/ours/access-pass,                          401, 401, 403, 403, 403, 403, 403, 409, 403, 403, 409, 409
            POST,   users/theirs/access-pass,                        401, 401, 403, 403, 403, 403, 404, 404, 404, 403, 404, 404
            DELETE, users/ours/access-pass,                          401, 401, 403, 403, 403, 403, 403, 204, 403, 403, 204, 204
            DELETE, users/theirs/access-pass,                        401, 401, 403, 403, 403, 403, 404, 404, 404, 403, 404, 404
            GET,    users/ours/verification,                         401, 401, 403, 403, 403, 403, 200, 200, 403, 403, 200, 200
            GET,    users/theirs/verification,                       401, 401, 403, 403, 403, 403, 404, 404, 404, 403, 404, 404
            POST,   users/ours/verification,                         401, 401, 403, 403, 403, 403, 403, 400, 403, 403, 400, 400
            POST,   users/theirs/verification,                       401, 401, 403, 403, 403, 403, 404, 404, 404, 403, 404, 404
            POST,   users/ours/verification/answer,                  401, 401, 403, 403, 403, 403, 403, 400, 403, 403, 400, 400
            POST,   users/theirs/verification/answer,                401, 401, 403, 403, 403, 403, 404, 404, 404, 403, 404, 404
            POST,   users/ours/verification/emergency,               401, 401, 403, 403, 403, 403, 403, 403, 403, 403, 400, 400
            POST,   users/theirs/verification/emergency,             401, 401, 403, 403, 403, 403, 404, 404, 404, 403, 404, 404
            """;

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

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = MATRIX)
    void everybodyMayWhatHisRoleSaysAndNothingElse(ArgumentsAccessor row) {
        var method = Objects.requireNonNull(row.getString(0));
        var path = Objects.requireNonNull(row.getString(1))
                .replace("ours", person.id())
                .replace("theirs", stranger.id());
        String body = method.equals("GET") ? "" : "{\"nonsense\": 1}";
        var answered = new LinkedHashMap<String, Integer>();
        CALLERS.forEach(
                (name, api) -> answered.put(name, api.call(method, path, body).status()));
        assertThat(answered.values())
                .as(answered.toString())
                .containsExactlyElementsOf(
                        IntStream.range(2, row.size()).mapToObj(row::getInteger).toList());
    }

    /** One row takes the pack out. */
    @AfterEach
    void installedAgain() {
        new SetupApi(caller("server")).install("");
    }

    @Test
    void noOperationIsMissing() {
        var rows = MATRIX.lines()
                .skip(1)
                .map(row -> row.split("[ ,]+"))
                .map(row -> row[0] + " " + row[1].replaceAll("\\b(ours|theirs|none)\\b", "{}"))
                .collect(toSet());
        var operations = ApiDocument.read().operations().stream()
                .map(operation -> operation.toString().replaceAll("\\{\\w+}", "{}"))
                .collect(toSet());
        assertThat(rows).isEqualTo(operations);
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
}
