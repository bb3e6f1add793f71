package dev.loginhelp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuideTest {
    private final JsonNode users = RealmExport.read(Path.of(".."), 3025).json().path("users");

    @Test
    void everybodyOfTheDemoRealmIsExplained() {
        assertThat(Guide.PEOPLE).map(Guide.Person::username).containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void mailboxesAreThoseOfTheRealm() {
        assertThat(Guide.PEOPLE).allSatisfy(person -> assertThat(email(person)).isEqualTo(person.mailbox()));
    }

    @Test
    void everyPasswordIsTheOneThatIsPrinted() {
        var passwords = stream(users)
                .flatMap(user -> stream(user.path("credentials")))
                .filter(credential -> credential.path("type").asText().equals("password"));
        assertThat(passwords)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("value").asText()).isEqualTo(Guide.PASSWORD));
    }

    @Test
    void guideSaysThatItIsReadyAndWhereToGo() {
        var bytes = new ByteArrayOutputStream();
        new Guide(URI.create("http://localhost:8080"), Path.of("the-mails"))
                .print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("Login Help is ready.", "http://localhost:8080/realms/login-help-demo/account", "the-mails");
    }

    private Iterable<String> names() {
        return stream(users).map(user -> user.path("username").asText()).toList();
    }

    private String email(Guide.Person person) {
        return stream(users)
                .filter(user -> user.path("username").asText().equals(person.username()))
                .map(user -> user.path("email").asText("no email"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return list.valueStream();
    }
}
