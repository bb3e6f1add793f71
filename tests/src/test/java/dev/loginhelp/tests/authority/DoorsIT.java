package dev.loginhelp.tests.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every door of Keycloak's administration, tried by every rank on every rank, where the pack is and where it is not. */
class DoorsIT {
    /**
     * What must come of it where the pack is installed: {@code g>u} is a general administrator on a user, {@code g>g}
     * on another general administrator, {@code g=g} on their own account, and so on.
     */
    private static final String EXPECTED = """
            | door | g>u | g>g | g>m | g=g | m>u | m>g | m>m | m=m |
            |---|---|---|---|---|---|---|---|---|
            | PUT users/{id}/reset-password | done | 403 | 403 | 403 | done | done | done | done |
            | the same, temporary | done | 403 | 403 | 403 | done | done | done | done |
            | PUT users/{id} with a password | done | 403 | 403 | 403 | done | done | done | done |
            | PUT users/{id} with a hash | done | 403 | 403 | 403 | done | done | done | done |
            | DELETE users/{id}/credentials/{password} | done | 403 | 403 | 403 | done | done | done | done |
            | PUT users/{id}/execute-actions-email | done | 403 | 403 | 403 | done | 403 | 403 | 403 |
            | PUT users/{id}/reset-password-email | done | 403 | 403 | 403 | done | 403 | 403 | 403 |
            | PUT users/{id} with another e-mail address | done | 403 | 403 | done | done | done | done | done |
            | POST partialImport, overwriting | done | 403 | 403 | 403 | done | done | done | done |
            """;

    @RegisterExtension
    static final TestRealm installed = TestRealm.installed().with(DoorsIT::withoutPolicy);

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock().with(DoorsIT::withoutPolicy);

    @Test
    void everyDoorByEveryRankOnEveryRank() throws IOException {
        var pack = table(TestAdministrators.of(installed));
        var keycloak = table(TestAdministrators.of(stock));
        Files.createDirectories(Project.TARGET);
        Files.writeString(
                Project.TARGET.resolve("doors.md"),
                "With the pack:\n\n" + pack + "\nIn a realm of the same server without it:\n\n" + keycloak);
        assertThat(pack).isEqualTo(EXPECTED);
        assertThat(keycloak.replaceAll("\\| done (?=\\|)", ""))
                .as("stock refuses nothing")
                .doesNotContain("403");
    }

    /** Everybody gets the same passwords again and again. */
    private static void withoutPolicy(ObjectNode realm) {
        realm.remove("passwordPolicy");
    }

    private static String table(TestAdministrators cast) {
        var table = new StringBuilder();
        EXPECTED.lines().limit(2).forEach(line -> table.append(line).append('\n'));
        for (var door : GuardedOperation.values()) {
            table.append("| ").append(door);
            for (var outcome : row(cast, door)) {
                table.append(" | ").append(outcome);
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private static List<String> row(TestAdministrators cast, GuardedOperation door) {
        var general = door == GuardedOperation.PARTIAL_IMPORT ? cast.importer() : cast.general();
        var row = new ArrayList<String>();
        for (var target : List.of(cast.user(), cast.peer(), cast.chief(), general)) {
            row.add(outcome(general, door, target));
        }
        for (var target : List.of(cast.user(), cast.peer(), cast.chief(), cast.master())) {
            row.add(outcome(cast.master(), door, target));
        }
        return row;
    }

    /** {@code done} if it was, else the status of the refusal, which must then have changed nothing. */
    private static String outcome(TestUser actor, GuardedOperation door, TestUser target) {
        var caller = new Caller(actor);
        var before = State.of(target);
        var answer = door.enter(caller, target);
        if (answer.status() >= 300) {
            assertThat(State.of(target))
                    .as("%s by %s on %s", door, actor, target)
                    .isEqualTo(before);
            return String.valueOf(answer.status());
        }
        before.restore(target);
        return "done";
    }
}
