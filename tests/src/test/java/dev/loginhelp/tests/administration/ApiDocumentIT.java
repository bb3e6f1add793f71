package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.administration.ApiDocument.Operation;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
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

    private static final ApiDocument DOCUMENT = ApiDocument.read();
    private static People people;
    private static Api api;

    @BeforeAll
    static void settle() {
        people = People.in(realm);
        api = Api.of(realm).asServerAdministrator();
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
        for (String id : people.ids().values()) {
            var answer = api.get(operation.path().replace("{id}", id));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            assertThat(new Schema(DOCUMENT).complaints(DOCUMENT.responseSchema(operation, 200), answer.json()))
                    .as(answer.text())
                    .isEmpty();
            if (!operation.path().contains("{")) {
                return;
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    POST   | setup            | {"resetLinkLifespan": 600}
                    PUT    | settings         | {"allowReset": true, "failureMessages": {"en": "Call"}}
                    POST   | settings/preview | {"message": "<b>Call</b>"}
                    DELETE | setup            | {}
                    """)
    void everyAnswerToAWriteIsAsDescribed(String method, String path, String body) {
        var answer = api.with("If-Match", "*").call(method, path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        var operation = DOCUMENT.operations().stream()
                .filter(candidate -> candidate.toString().equals(method + " " + path))
                .findFirst()
                .orElseThrow();
        assertThat(new Schema(DOCUMENT).complaints(DOCUMENT.responseSchema(operation, 200), answer.json()))
                .as(answer.text())
                .isEmpty();
        assertThat(api.post("setup", "").status()).isEqualTo(200);
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
}
