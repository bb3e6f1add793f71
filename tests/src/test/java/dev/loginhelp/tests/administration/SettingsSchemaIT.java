package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What settings there are is said in one place; the API's document and the table in the docs say the same. */
class SettingsSchemaIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm untouched = TestRealm.stock();

    private static Api api;
    private static List<JsonNode> schema;

    @BeforeAll
    static void read() {
        api = Api.of(realm).asServerAdministrator();
        schema = new ArrayList<>();
        api.get("settings/schema").json().path("settings").forEach(schema::add);
        assertThat(schema).hasSizeGreaterThan(10);
    }

    @Test
    void everySettingIsInItWithTheValueThatHoldsWhereNothingIsSet() {
        var settings = Api.of(untouched).asServerAdministrator().get("settings").json();
        var names = schema.stream().map(field -> field.path("name").asText()).toList();
        assertThat(settings.fieldNames()).toIterable().containsAll(names);
        assertThat(names.size() + 3)
                .as("all but version and two kinds of messages")
                .isEqualTo(settings.size());
        assertThat(schema)
                .filteredOn(field -> !field.path("name").asText().equals("allowReset"))
                .allSatisfy(field ->
                        assertThat(settings.path(field.path("name").asText())).isEqualTo(field.path("defaultValue")));
    }

    @Test
    void theDocumentOfTheApiSaysTheSame() {
        var fields = ApiDocument.read().schema("SettingsFields").path("properties");
        assertThat(schema).allSatisfy(field -> {
            var described =
                    ApiDocument.read().resolve(fields.path(field.path("name").asText()));
            var type = field.path("type").asText();
            assertThat(described.path("type").asText()).isEqualTo(type.equals("list") ? "array" : type);
            assertThat(described.path("minimum")).isEqualTo(field.path("minimum"));
            assertThat(described.path("maximum")).isEqualTo(field.path("maximum"));
        });
    }

    @Test
    void theTableInTheDocsSaysTheSame() throws IOException {
        var lines = Files.readAllLines(Project.ROOT.resolve("docs/configuration.md"));
        assertThat(schema)
                .filteredOn(field -> field.path("type").asText().equals("integer"))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(lines)
                        .anyMatch(line ->
                                line.startsWith("| `" + field.path("name").asText() + "` | "
                                        + field.path("defaultValue").asInt() + " | "
                                        + field.path("minimum").asInt() + " – "
                                        + field.path("maximum").asInt() + " |")));
    }

    @Test
    void whatIsOutOfItsRangeIsRefusedAndItsEndsAreNot() {
        assertThat(schema).filteredOn(field -> field.has("minimum")).allSatisfy(field -> {
            var name = field.path("name").asText();
            for (var end : List.of("minimum", "maximum")) {
                int value = field.path(end).asInt();
                int beyond = end.equals("minimum") ? value - 1 : value + 1;
                assertThat(put(name, value).status()).as(name).isEqualTo(200);
                assertThat(put(name, beyond).refusal()).as(name).isEqualTo("400 OUT_OF_RANGE");
            }
            assertThat(put(name, field.path("defaultValue").asInt()).status()).isEqualTo(200);
        });
    }

    private static Api.Answer put(String name, int value) {
        var version = api.get("settings").json().path("version").asText();
        return api.put("settings", "{\"version\": \"" + version + "\", \"" + name + "\": " + value + "}");
    }
}
