package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.administration.Api.Answer;
import dev.loginhelp.tests.administration.ApiDocument.Operation;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The server's refusals against its description: a status that is there, and a body of the schema {@code Error}. */
class DescribedRefusalsIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm without = TestRealm.stock();

    private static final ApiDocument DOCUMENT = ApiDocument.read();
    private static final Set<String> NEED_NO_SETUP = Set.of("setup", "settings/preview");

    private static Map<String, Api> callers = Map.of();

    @BeforeAll
    static void callCallers() {
        realm.user("emma").email("emma@example.test").create();
        realm.user("nemo").create();
        callers = Map.of(
                "server", Api.of(realm).asServerAdministrator(),
                "master", Api.of(realm, "master", "realm-admin"),
                "general", Api.of(realm, "general", "manage-users"));
    }

    @ParameterizedTest(name = "{0} {1} {5}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            method | path                                     | person  | caller  | status | code                        | body
            POST   | setup                                    |         | server  | 400    | UNKNOWN_FIELD               | {"nonsense": 1}
            PUT    | settings                                 |         | server  | 400    | MALFORMED                   | []
            PUT    | settings                                 |         | server  | 409    | STALE_VERSION               | {"version": "old"}
            POST   | settings/preview                         |         | server  | 400    | MISSING_FIELD               | {}
            GET    | users/{id}                               | nobody  | server  | 404    | USER_NOT_FOUND              |
            GET    | users/{id}/second-factors                | nobody  | server  | 404    | USER_NOT_FOUND              |
            DELETE | users/{id}/second-factors                | nobody  | server  | 404    | USER_NOT_FOUND              |
            DELETE | users/{id}/second-factors                | master  | general | 403    | OUTRANKED                   |
            DELETE | users/{id}/second-factors/{credentialId} | nobody  | server  | 404    | USER_NOT_FOUND              |
            DELETE | users/{id}/second-factors/{credentialId} | emma    | server  | 404    | CREDENTIAL_NOT_FOUND        |
            DELETE | users/{id}/second-factors/{credentialId} | master  | general | 403    | OUTRANKED                   |
            POST   | users/{id}/temporary-password            | nobody  | server  | 404    | USER_NOT_FOUND              |
            POST   | users/{id}/temporary-password            | emma    | server  | 400    | UNKNOWN_FIELD               | {"nonsense": 1}
            POST   | users/{id}/temporary-password            | master  | general | 403    | OUTRANKED                   |
            POST   | users/{id}/reset-link                    | nobody  | server  | 404    | USER_NOT_FOUND              |
            POST   | users/{id}/reset-link                    | emma    | server  | 400    | BAD_EMAIL                   | {"email": "x"}
            POST   | users/{id}/reset-link                    | nemo    | server  | 400    | NO_EMAIL                    |
            POST   | users/{id}/reset-link                    | emma    | general | 403    | OUTRANKED                   | {"email": "other@example.test"}
            DELETE | users/{id}/temporary-password            | nobody  | server  | 404    | USER_NOT_FOUND              |
            DELETE | users/{id}/temporary-password            | master  | general | 403    | OUTRANKED                   |
            DELETE | users/{id}/reset-link                    | nobody  | server  | 404    | USER_NOT_FOUND              |
            DELETE | users/{id}/reset-link                    | master  | general | 403    | OUTRANKED                   |
            GET    | users/{id}/history                       | nobody  | server  | 404    | USER_NOT_FOUND              |
            POST   | users/{id}/unlock                        | nobody  | server  | 404    | USER_NOT_FOUND              |
            GET    | users/{id}/access-pass                   | nobody  | server  | 404    | USER_NOT_FOUND              |
            POST   | users/{id}/access-pass                   | nobody  | server  | 404    | USER_NOT_FOUND              |
            POST   | users/{id}/access-pass                   | emma    | server  | 409    | PASS_NOT_OFFERED            |
            POST   | users/{id}/access-pass                   | master  | general | 403    | OUTRANKED                   |
            DELETE | users/{id}/access-pass                   | nobody  | server  | 404    | USER_NOT_FOUND              |
            DELETE | users/{id}/access-pass                   | master  | general | 403    | OUTRANKED                   |
            GET    | users/{id}/verification                  | nobody  | server  | 404    | USER_NOT_FOUND              |
            POST   | users/{id}/verification                  | nobody  | server  | 404    | USER_NOT_FOUND              | {"kind": "email-code"}
            POST   | users/{id}/verification                  | nemo    | server  | 409    | VERIFICATION_IMPOSSIBLE     | {"kind": "email-code"}
            POST   | users/{id}/verification                  | master  | general | 403    | OUTRANKED                   | {"kind": "email-code"}
            POST   | users/{id}/verification/answer           | emma    | server  | 409    | VERIFICATION_OVER           | {"answer": "123456"}
            POST   | users/{id}/verification/emergency        | emma    | general | 403    | OUTRANKED                   | {"reason": "No time for that."}
            POST   | users/{id}/verification/emergency        | emma    | server  | 400    | MISSING_FIELD               | {"reason": "short"}
            GET    | permissions                              |         | general | 403    | OUTRANKED                   |
            PUT    | permissions/{userId}                     | nobody  | server  | 404    | USER_NOT_FOUND              |
            PUT    | permissions/{userId}                     | emma    | server  | 409    | NOT_A_GENERAL_ADMINISTRATOR |
            PUT    | permissions/{userId}                     | general | general | 403    | OUTRANKED                   |
            DELETE | permissions/{userId}                     | general | general | 403    | OUTRANKED                   |
            POST   | me/password                              |         | master  | 400    | WRONG_CURRENT_PASSWORD      | {"currentPassword": "x", "newPassword": "A-new-password-2"}
            POST   | me/password                              |         | general | 403    | NOT_PERMITTED               | {"currentPassword": "x", "newPassword": "A-new-password-2"}
            POST   | me/password                              |         | server  | 403    | OTHER_REALM                 | {"currentPassword": "x", "newPassword": "A-new-password-2"}
            """)
    void everyRefusalIsAsDescribed(
            String method,
            String path,
            @Nullable String person,
            String caller,
            int status,
            String code,
            @Nullable String body) {
        var operation = DOCUMENT.operation(method, path);
        var found = realm.get("/users?exact=true&username=" + person).path(0).path("id");
        var id = found.asText("nobody");
        var answer = caller(caller).call(method, operation.of(id, "none"), body == null ? "" : body);
        assertDescribed(operation, status + " " + code, answer);
    }

    @ParameterizedTest
    @CsvSource({"report, max=0", "report, reason=NONSENSE", "report.csv, reason=NONSENSE"})
    void everyRefusalOfAReportIsAsDescribed(String path, String query) {
        var answer = caller("server").get(path + "?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertDescribed(DOCUMENT.operation("GET", path), answer.refusal(), answer);
    }

    static List<Operation> writes() {
        return DOCUMENT.operations().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .filter(operation -> !NEED_NO_SETUP.contains(operation.path()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("writes")
    void everyWriteSaysThatThePackIsNotInstalled(Operation operation) {
        var name = operation.toString().replaceAll("\\W", "");
        var caller = Api.of(without, "caller-" + name, "realm-admin");
        var id = without.user(name).email(name + "@example.test").create().id();
        var body = operation.path().startsWith("me/")
                ? "{\"currentPassword\": \"Right-password-1\", \"newPassword\": \"A-new-password-2\"}"
                : operation.node().path("requestBody").isMissingNode() ? "" : "{}";
        var answer = caller.with("If-Match", "*").call(operation.method(), operation.of(id, "none"), body);
        assertDescribed(operation, "409 NOT_INSTALLED", answer);
    }

    private static Api caller(String name) {
        return Objects.requireNonNull(callers.get(name));
    }

    private static void assertDescribed(Operation operation, String refusal, Answer answer) {
        assertThat(answer.refusal()).as(answer.text()).isEqualTo(refusal);
        assertThat(operation.describes(answer.status()))
                .as(operation + " describes " + refusal)
                .isTrue();
        assertThat(new Schema(DOCUMENT).complaints(DOCUMENT.errorSchema(), answer.json()))
                .as(answer.text())
                .isEmpty();
    }
}
