package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.tests.federation.Branch;
import dev.loginhelp.tests.federation.Directory;
import dev.loginhelp.tests.realm.Event;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.PrivateServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A mail server and a directory that are down for more than a day: what waited for them is given up, an operator sees
 * it, and nothing of it is kept.
 */
class GivenUpIT {
    @Order(1)
    @RegisterExtension
    static final PrivateServer server = new PrivateServer("given-up");

    @Order(2)
    @RegisterExtension
    static final Directory directory = new Directory();

    private static final TestRealm realm = TestRealm.installed().on(server);
    private static final Branch STAFF = directory.branch("staff").person("dora");
    private static final String EMMA = "emma@example.test";
    private static final String DORA = STAFF.address("dora");

    private static String emmasId = "";
    private static List<Event> letters = List.of();
    private static List<Event> requests = List.of();

    /** The day passes while the server is down: then the clock of the rows can be set back. */
    @BeforeAll
    static void waitLongerThanADay() {
        realm.create();
        emmasId = realm.user("emma").email(EMMA).create().id();
        STAFF.federate(realm, "WRITABLE", Map.of());
        STAFF.known(realm, "dora");
        realm.inbox().down();
        ResetForm.open(realm).ask(EMMA);
        realm.events().await("RESET_PASSWORD", event -> event.userId().equals(emmasId));
        // Whom Keycloak remembers it does not look up again.
        realm.post("/clear-user-cache", JsonNodeFactory.instance.objectNode());
        directory.down();
        ResetForm.open(realm).ask(DORA);
        server.get().kill();
        assertThat(server.database().sql("""
                        update LOGIN_HELP_QUEUE set CREATED_AT = CREATED_AT - 25 * 3600000, NEXT_ATTEMPT_AT = CREATED_AT
                         where ENTRY_KIND in ('login-help-mail', 'login-help-request')""")).containsExactly("2");
        server.get().start();
        realm.events().await("SEND_RESET_PASSWORD_ERROR", event -> true);
        realm.events().await("RESET_PASSWORD_ERROR", event -> true);
        letters = realm.events().of("SEND_RESET_PASSWORD_ERROR");
        requests = realm.events().of("RESET_PASSWORD_ERROR");
        server.get().kill();
    }

    @AfterAll
    static void closeInbox() {
        realm.inbox().close();
    }

    @Test
    void letterThatNoMailServerTookHasAnEvent() {
        assertThat(letters).singleElement().satisfies(event -> {
            assertThat(event.error()).isEqualTo("email_send_failed");
            assertThat(event.userId()).isEqualTo(emmasId);
            assertThat(event.details())
                    .containsEntry("login_help_mail", "link")
                    .containsEntry("login_help_outcome", "given_up");
            assertThat(event.toString()).doesNotContain(EMMA);
        });
    }

    @Test
    void requestThatNobodyCouldDecideHasAnEvent() {
        assertThat(requests).singleElement().satisfies(event -> {
            assertThat(event.error()).isEqualTo("generic_authentication_error");
            assertThat(event.userId()).isEmpty();
            assertThat(event.details()).containsEntry("login_help_outcome", "given_up");
            assertThat(event.toString()).doesNotContain(DORA);
        });
    }

    @Test
    void nothingOfThemIsKept() {
        assertThat(server.database().sql("""
                        select ENTRY_KIND, STATUS, PAYLOAD from LOGIN_HELP_QUEUE
                         where ENTRY_KIND in ('login-help-mail', 'login-help-request')"""))
                .containsExactlyInAnyOrder("login-help-mail|DEAD_LETTER|{}", "login-help-request|DEAD_LETTER|{}");
        for (var table : List.of("LOGIN_HELP_QUEUE", "LOGIN_HELP_FACT")) {
            assertThat(server.database().sql("select * from " + table))
                    .hasSizeGreaterThan(1)
                    .allSatisfy(row -> assertThat(row).doesNotContain("emma", "dora"));
        }
    }

    /** Keycloak itself is less discreet: while a directory is down it logs the address that it has looked for. */
    @Test
    void ourLogNamesBothWithoutTheirAddresses() throws IOException {
        try (var lines = Files.lines(server.get().log())) {
            assertThat(lines.filter(line -> line.contains("[dev.loginhelp.")))
                    .anyMatch(line -> line.matches(".* ERROR .*login-help: mail \\S+ was given up.*"))
                    .anyMatch(line -> line.matches(".* ERROR .*login-help: reset request \\S+ was given up.*"))
                    .noneMatch(line -> line.contains(EMMA) || line.contains(DORA));
        }
    }
}
