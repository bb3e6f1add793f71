package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Floods: a mailbox gets three mails an hour, a client a limited number of tries, and the page never tells. */
class LimitIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm strict = TestRealm.installed();

    @Test
    void mailboxGetsThreeMailsAnHourHoweverManyAreAskedForAtOnce() {
        var emma = realm.user("emma").email("emma@example.test").create();
        // Threads of its own: JUnit's are taken by other tests, and the eight would ask one after the other.
        var asked = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> ResetForm.open(realm).ask(emma.email()), task -> new Thread(task).start()))
                .toList();
        asked.forEach(CompletableFuture::join);
        realm.inbox().await(emma.email(), 3);
        awaitRefusals(realm, 5);
        assertThat(realm.inbox().mailsTo(emma.email())).hasSize(3);
    }

    @Test
    void clientThatAsksTooOftenSeesTheSamePageAndNoMailLeaves() {
        strict.settings().set("requestsPerClientPerHour", "2");
        var form = ResetForm.open(strict);
        var first = form.ask("one@example.test").body();
        form.ask("two@example.test");
        var emma = strict.user("emma").email("emma@example.test").create();
        assertThat(withoutCodes(form.ask(emma.email()).body())).isEqualTo(withoutCodes(first));
        awaitRefusals(strict, 1);
        assertThat(strict.inbox().mailsTo(emma.email())).isEmpty();
    }

    private static void awaitRefusals(TestRealm where, int number) {
        where.events()
                .await(
                        "RESET_PASSWORD_ERROR",
                        event -> where.events().of("RESET_PASSWORD_ERROR").stream()
                                        .filter(each ->
                                                each.detail("login_help_reason").equals("TOO_MANY_REQUESTS"))
                                        .count()
                                == number);
    }

    static String withoutCodes(String page) {
        return page.replaceAll("(session_code|tab_id|execution|client_data)=[^\"&]*", "$1")
                .replaceAll("\"[A-Za-z0-9+/_-]{40,}={0,2}\"", "\"hash\"");
    }
}
