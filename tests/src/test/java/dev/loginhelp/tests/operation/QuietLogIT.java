package dev.loginhelp.tests.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import dev.loginhelp.tests.server.PrivateServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A mail server that is down: an operator reads that it began and that it is over, and nobody's address. */
class QuietLogIT {
    private static final int PEOPLE = 5;
    private static final String TRY = "is tried again later";

    @Order(1)
    @RegisterExtension
    static final PrivateServer server = new PrivateServer("quiet-log", "--log-level-dev.loginhelp.mail=debug");

    @Order(2)
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().on(server);

    @Test
    void outageIsTwoLinesAndAtDebugLevelEachTryIsToldWithoutAnAddress() throws IOException {
        var people = IntStream.range(0, PEOPLE)
                .mapToObj(i -> realm.user("person-" + i)
                        .email("person-" + i + "@example.test")
                        .create())
                .toList();
        realm.inbox().down();
        people.forEach(person -> ResetForm.open(realm).ask(person.email()));
        server.awaitInLog(TRY, 3 * PEOPLE);
        realm.inbox().up();
        people.forEach(person -> realm.inbox().await(person.email()));
        server.awaitSaid("mails of realm " + realm.name() + " leave again");

        var log = Files.readAllLines(server.get().log());
        assertThat(log).noneMatch(line -> line.contains("@example.test"));
        assertThat(log).noneMatch(line -> line.contains("KC-SERVICES0029") || line.startsWith("\tat "));
        assertThat(log.stream().filter(line -> line.contains("login-help: ") && !line.contains(" DEBUG ")))
                .filteredOn(line -> line.contains(realm.name()) || line.contains("mail"))
                .hasSize(2)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains(" WARN ", "mails of realm " + realm.name() + " do not leave: UNREACHABLE: "),
                        line -> assertThat(line).contains(" INFO ", "leave again, after "));
        assertThat(tries(log)).allSatisfy(line -> assertThat(line).contains("Connection refused"));
    }

    private static List<String> tries(List<String> log) {
        return log.stream().filter(line -> line.contains(TRY)).toList();
    }
}
