package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.tests.administration.BadInput.Request;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever breaks the document is refused in our words, and has changed nothing of the realm. */
class BadInputIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    private static Api api;
    private static JsonNode settings;
    private static JsonNode setup;
    private static JsonNode representation;

    @BeforeAll
    static void look() {
        api = Api.of(realm).asServerAdministrator().with("If-Match", "*");
        settings = api.get("settings").json();
        setup = api.get("setup").json();
        representation = realm.get("");
    }

    @AfterAll
    static void nothingHasChanged() {
        assertThat(api.get("settings").json()).isEqualTo(settings);
        assertThat(api.get("setup").json()).isEqualTo(setup);
        assertThat(realm.get("")).isEqualTo(representation);
    }

    static List<Request> requests() {
        return new BadInput(ApiDocument.read())
                .requests(Set.of("setup", "settings", "report"))
                .toList();
    }

    @Test
    void thereAreHundredsOfThem() {
        assertThat(requests()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isRefusedWithCodeAndSentence(Request request) {
        var answer = api.call(request.method(), request.path(), request.body());
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).as(answer.text()).matches("[A-Z_]+");
        assertThat(answer.json().path("message").asText())
                .endsWith(".")
                .doesNotContain("loginHelpRefusal", "{0}", "{1}");
    }

    /** The report hands them to the database, and PostgreSQL takes no NUL in a text. */
    @ParameterizedTest
    @ValueSource(strings = {"report?search=%00", "report?search=a%00b", "report?after=%00", "report.csv?search=%00"})
    void nulInAQueryIsRefusedByKeycloakItself(String path) {
        var answer = api.get(path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).isEqualTo(api.stock("users?search=%00").text());
    }
}
