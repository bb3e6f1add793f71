package dev.loginhelp.tests.desk;

import static dev.loginhelp.tests.desk.RequestAttackIT.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many requests at once. */
class RequestLimitIT {
    @RegisterExtension
    static final TestRealm flooded = TestRealm.installed();

    @RegisterExtension
    static final TestRealm narrow = TestRealm.installed();

    @Test
    void networkThatAsksTooOftenIsToldSoForEveryAccount() {
        narrow.settings().set("deskRequests", "true");
        narrow.settings().set("requestsPerClientPerHour", "1");
        narrow.user("known").email("known@example.test").create();
        assertThat(DeskForm.open(narrow).send("first", "1").body()).contains("login-help-reference");
        var known = DeskForm.open(narrow).send("known", "1").body();
        var unknown = DeskForm.open(narrow).send("nobody", "1").body();
        assertThat(known)
                .contains("Too many requests have come from your network")
                .contains("value=\"known\"");
        assertThat(plain(unknown).replace("value=\"nobody\"", "value=\"known\""))
                .isEqualTo(plain(known));
    }

    /** Three an hour from one network about one person; the administrators get one mail about all that comes at once. */
    @Test
    void floodIsAFewRequestsAndOneMail() {
        flooded.settings().set("deskRequests", "true");
        var helper =
                flooded.user("helper").email("helper@example.test").create().may("manage-users", "query-users");
        flooded.user("target").email("target@example.test").create();
        var answers = IntStream.range(0, 6)
                .mapToObj(i -> plain(DeskForm.open(flooded).send("target", "1").body()))
                .toList();
        assertThat(answers).containsOnly(answers.get(0));
        flooded.events()
                .await(
                        "CUSTOM_REQUIRED_ACTION_ERROR",
                        event -> refusals() == 3
                                && event.detail("login_help_reason").equals("TOO_MANY_REQUESTS"));
        assertThat(new DeskApi(new Caller(helper)).list("OPEN")).hasSize(3);
        assertThat(flooded.inbox().await(helper.email()).text()).contains("New requests: ");
        flooded.user("late").email("late@example.test").create();
        ResetForm.open(flooded).ask("late@example.test");
        var later = flooded.inbox().await("late@example.test");
        assertThat(flooded.inbox().mails()).contains(later);
        assertThat(flooded.inbox().mailsTo(helper.email())).hasSize(1);
    }

    private static long refusals() {
        return flooded.events().of("CUSTOM_REQUIRED_ACTION_ERROR").size();
    }
}
