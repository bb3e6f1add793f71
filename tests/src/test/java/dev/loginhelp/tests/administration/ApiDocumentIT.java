package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.administration.Api.Answer;
import dev.loginhelp.tests.administration.ApiDocument.Operation;
import dev.loginhelp.tests.desk.DeskForm;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Await;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The server against its description. */
class ApiDocumentIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(People::imported);

    private static final String WRITES = """
            method | path                                     | person  | status | body
            POST   | setup                                    |         | 200    | {"resetLinkLifespan": 600}
            PUT    | settings                                 |         | 200    | {"allowReset": true, "failureMessages": {"en": "Call"}}
            POST   | settings/preview                         |         | 200    | {"message": "<b>Call</b>"}
            DELETE | setup                                    |         | 200    |
            POST   | users/{id}/temporary-password            | able    | 200    |
            POST   | users/{id}/temporary-password            | able    | 200    | {"password": "A-new-password-2"}
            POST   | users/{id}/reset-link                    | able    | 202    |
            POST   | users/{id}/reset-link                    | able    | 202    | {"email": "other@example.test"}
            DELETE | users/{id}/temporary-password            | able    | 204    |
            DELETE | users/{id}/reset-link                    | able    | 204    |
            POST   | users/{id}/unlock                        | locked  | 204    |
            DELETE | users/{id}/second-factors/{credentialId} | phone-1 | 204    |
            DELETE | users/{id}/second-factors                | phone-2 | 200    |
            POST   | setup/access-pass                        |         | 200    |
            POST   | users/{id}/access-pass                   | phone-3 | 200    |
            DELETE | users/{id}/access-pass                   | phone-3 | 204    |
            DELETE | setup/access-pass                        |         | 200    |
            POST   | users/{id}/verification                  | able    | 200    | {"kind": "email-code"}
            POST   | users/{id}/verification/emergency        | able    | 200    | {"reason": "The person stands before me."}
            POST   | requests/{requestId}/take                |         | 200    |
            POST   | requests/{requestId}/note                |         | 200    | {"text": "Called back."}
            POST   | requests/{requestId}/close               |         | 200    | {"reason": "HELPED"}
            DELETE | users/{id}/requests                      | able    | 200    |
            PUT    | permissions/{userId}                     | general | 204    |
            DELETE | permissions/{userId}                     | general | 204    |
            POST   | me/password                              |         | 204    | {"currentPassword": "Right-password-1", "newPassword": "A-new-password-2"}
            """;

    /** It takes a mail to be right: VerificationIT. */
    private static final String ANSWER = "POST users/{id}/verification/answer";

    private static final ApiDocument DOCUMENT = ApiDocument.read();
    private static People people;
    private static Api api;

    @BeforeAll
    static void settle() {
        people = People.in(realm);
        people.add(realm.user("phone-1").email("phone-1@example.test").secondFactor());
        people.add(realm.user("phone-2").email("phone-2@example.test").secondFactor());
        people.add(realm.user("phone-3").email("phone-3@example.test").secondFactor());
        api = Api.of(realm).asServerAdministrator();
    }

    /** Of somebody who is known: a request has most fields then. */
    private static String request() {
        realm.settings().set("deskRequests", "true");
        realm.settings().set("mailsPerMailboxPerHour", "100");
        var reference = DeskForm.ask(realm, "able");
        Await.until(
                "request " + reference,
                Duration.ofMinutes(1),
                () -> id(reference).isPresent());
        return id(reference).orElseThrow();
    }

    private static Optional<String> id(String reference) {
        return api.get("requests")
                .json()
                .path("requests")
                .valueStream()
                .filter(each -> each.path("reference").asText().equals(reference))
                .map(each -> each.path("id").asText())
                .findFirst();
    }

    static List<Operation> readings() {
        return DOCUMENT.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .filter(operation -> !operation.path().endsWith(".csv"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("readings")
    void everyAnswerIsAsDescribed(Operation operation) {
        var request = operation.path().contains("requests") ? request() : "";
        for (String id : people.ids().values()) {
            assertDescribed(operation, 200, api.get(operation.of(id, request)));
            if (!operation.path().contains("{id}")) {
                return;
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, emptyValue = "", textBlock = WRITES)
    void everyAnswerToAWriteIsAsDescribed(
            String method, String path, @Nullable String person, int status, @Nullable String body) {
        var operation = DOCUMENT.operation(method, path);
        var id = people.ids().getOrDefault(person == null ? "" : person, "");
        var factor = path.contains("{credentialId}")
                ? api.get("users/" + id + "/second-factors")
                        .json()
                        .at("/secondFactors/0/id")
                        .asText()
                : path.contains("{requestId}") ? request() : "";
        var caller = path.startsWith("me/") ? Api.of(realm, "himself", "realm-admin") : api;
        var answer = caller.with("If-Match", "*").call(method, operation.of(id, factor), body == null ? "" : body);
        assertDescribed(operation, status, answer);
        assertThat(api.post("setup", "").status()).isEqualTo(200);
    }

    @Test
    void noOperationIsMissing() {
        var tried = Stream.concat(
                readings().stream().map(Operation::toString),
                WRITES.lines().skip(1).map(row -> row.split("[ |]+")).map(row -> row[0] + " " + row[1]));
        assertThat(Stream.concat(tried, Stream.of("GET report.csv", ANSWER)).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        DOCUMENT.operations().stream().map(Operation::toString).toList());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(DOCUMENT.operations())
                .hasSizeGreaterThan(10)
                .allSatisfy(operation -> operation
                        .node()
                        .findValues("$ref")
                        .forEach(reference -> assertThat(
                                        DOCUMENT.resolve(reference.deepCopy()).isMissingNode())
                                .as(reference.asText())
                                .isFalse()));
    }

    private static void assertDescribed(Operation operation, int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(operation.describes(status)).isTrue();
        var schema = DOCUMENT.responseSchema(operation, status);
        if (schema.isMissingNode()) {
            assertThat(answer.text()).isEmpty();
        } else {
            assertThat(new Schema(DOCUMENT).complaints(schema, answer.json()))
                    .as(answer.text())
                    .isEmpty();
        }
    }
}
