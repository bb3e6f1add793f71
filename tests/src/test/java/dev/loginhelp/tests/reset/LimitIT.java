package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.demo.Mail;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Floods: a network has three mails an hour sent to a mailbox, and a limited number of requests taken. No page tells
 * whether a mail has left, and nobody is kept out by what others have asked for.
 */
class LimitIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm strict = TestRealm.installed();

    @RegisterExtension
    static final TestRealm patient = TestRealm.installed();

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
    void networkThatAsksTooOftenIsToldSoWithTheAddressKeptAndNoMailLeaves() {
        strict.settings().set("requestsPerClientPerHour", "2");
        var form = ResetForm.open(strict);
        form.ask("one@example.test");
        form.ask("two@example.test");
        var emma = strict.user("emma").email("emma@example.test").create();
        var known = form.ask(emma.email()).body();
        assertThat(known)
                .contains("Too many requests have come from your network", "in 30 min", "value=\"emma@example.test\"")
                .doesNotContain("id=\"login-help-again\"");
        var unknown = form.ask("nobody@example.test").body();
        assertThat(withoutCodes(unknown).replace("nobody@example.test", emma.email()))
                .isEqualTo(withoutCodes(known));
        awaitRefusals(strict, 2);
        assertThat(strict.inbox().mailsTo(emma.email())).isEmpty();
    }

    @Test
    void pressingAgainUsesUpNobodyElsesRequests() {
        patient.settings().set("requestsPerClientPerHour", "2");
        var noah = patient.user("noah").email("noah@example.test").create();
        var mia = patient.user("mia").email("mia@example.test").create();
        var form = ResetForm.open(patient);
        for (int i = 0; i < 3; i++) {
            assertThat(form.ask(noah.email()).body()).contains("id=\"login-help-again\"");
        }
        assertThat(ResetForm.open(patient).ask(mia.email()).body()).contains("id=\"login-help-again\"");
        patient.inbox().await(noah.email(), 3);
        patient.inbox().await(mia.email());
        assertThat(form.ask(noah.email()).body()).contains("Too many requests have come from your network");
    }

    @Test
    void linksThatAStrangerHadSentLetTheOwnerIn() {
        var ada = realm.user("ada").email("ada@example.test").create();
        for (int i = 1; i <= 3; i++) {
            ResetForm.open(realm).ask(ada.email());
            realm.inbox().await(ada.email(), i);
        }
        ResetForm.open(realm).ask(ada.email());
        var links = realm.inbox().mailsTo(ada.email()).stream().map(Mail::link).toList();
        assertThat(links)
                .hasSize(3)
                .allSatisfy(link -> assertThat(ResetForm.page(link)).contains("name=\"password-new\""));
        assertThat(ResetForm.follow(links.get(0)).choose("A-new-password-2").body())
                .contains("Your password has been changed");
        assertThat(links).allSatisfy(link -> assertThat(ResetForm.page(link)).contains("no longer valid"));
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
