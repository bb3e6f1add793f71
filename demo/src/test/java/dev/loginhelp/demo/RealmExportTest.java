package dev.loginhelp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RealmExportTest {
    private static final Path FILE = Path.of("../realm-export/login-help-demo-realm.json");
    private static final ObjectMapper SORTED =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    @Test
    void keysAreSortedAndIndentedByTwo() throws IOException {
        var text = Files.readString(FILE);
        assertThat(text).isEqualTo(canonical(text));
    }

    @Test
    void nothingGeneratedIsInIt() throws IOException {
        assertThat(Files.readString(FILE))
                .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
                .doesNotContain("BEGIN CERTIFICATE", "privateKey", "secretData\" : \"**");
    }

    @Test
    void inboxIsWhereThePlaceholderStood() {
        JsonNode smtp = RealmExport.read(Path.of(".."), 1234).json().path("smtpServer");
        assertThat(smtp.path("host").asText()).isEqualTo("localhost");
        assertThat(smtp.path("port").asText()).isEqualTo("1234");
    }

    @Test
    void renamedRealmHasNoTraceOfTheOldName() {
        var renamed = RealmExport.read(Path.of(".."), 1234).named("other").json();
        assertThat(renamed.toString())
                .contains("default-roles-other", "/realms/other/account/")
                .doesNotContain("login-help-demo");
    }

    private static String canonical(String text) throws IOException {
        var indent = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter()
                .withObjectIndenter(indent)
                .withArrayIndenter(indent)
                .withSeparators(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""));
        Object tree = SORTED.readValue(text, Object.class);
        return SORTED.writer(printer).writeValueAsString(tree) + "\n";
    }
}
