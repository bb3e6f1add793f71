package dev.loginhelp.tests.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.Reception;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import dev.loginhelp.tests.server.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two nodes are one: whatever one of them knows the other knows too. */
@Tag("cluster")
@ResourceLock("the two nodes")
class TwoNodesIT {
    private static final String NEW = "A-new-password-2";
    private static final String SAVED = "Your password has been changed";
    private static final String DEAD = "This link is no longer valid";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int HANDS_OF_ONE_NODE = 4;

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().on(() -> TwoNodes.get().a());

    private final TwoNodes nodes = TwoNodes.get();

    @BeforeEach
    void manyMayAsk() {
        realm.settings().set("requestsPerClientPerHour", "1000");
    }

    @AfterEach
    void openToAll() {
        nodes.openToAll();
    }

    @Test
    void nodesSeeEachOther() {
        Await.until("both are members", PATIENCE, () -> nodes.members() == 2);
    }

    @Test
    void linkAskedForOnOneIsUsedOnTheOther() {
        var emma = realm.user("emma").email("emma@example.test").create();
        nodes.leadTo(nodes.a());
        ResetForm.open(realm).ask(emma.email());
        var link = realm.inbox().await(emma.email()).link();
        nodes.leadTo(nodes.b());
        assertThat(ResetForm.follow(link).choose(NEW).body()).contains(SAVED);
        nodes.leadTo(nodes.a());
        assertThat(emma.token(NEW)).isNotEmpty();
        assertThat(ResetForm.page(link)).contains(DEAD);
    }

    @Test
    void usedLinkOfTheOneEndsTheOlderOfTheOther() {
        var noah = realm.user("noah").email("noah@example.test").create();
        nodes.leadTo(nodes.a());
        ResetForm.open(realm).ask(noah.email());
        var older = realm.inbox().await(noah.email()).link();
        nodes.leadTo(nodes.b());
        ResetForm.open(realm).ask(noah.email());
        var newer = realm.inbox().await(noah.email(), 2).link();
        assertThat(ResetForm.page(older)).contains("name=\"password-new\"");
        nodes.leadTo(nodes.a());
        assertThat(ResetForm.follow(newer).choose(NEW).body()).contains(SAVED);
        assertThat(ResetForm.page(older)).contains(DEAD);
        nodes.leadTo(nodes.b());
        assertThat(ResetForm.page(older)).contains(DEAD);
    }

    @Test
    void formOpenedOnOneIsSentToTheOther() {
        var mia = realm.user("mia").email("mia@example.test").create();
        nodes.leadTo(nodes.a());
        var form = ResetForm.open(realm);
        nodes.leadTo(nodes.b());
        form.ask(mia.email());
        var page = ResetForm.follow(realm.inbox().await(mia.email()).link());
        nodes.leadTo(nodes.a());
        assertThat(page.choose(NEW).body()).contains(SAVED);
    }

    @Test
    void mailsToOneMailboxAreCountedTogether() {
        var ava = realm.user("ava").email("ava@example.test").create();
        realm.settings().set("mailsPerMailboxPerHour", "4");
        var forms = Stream.of(nodes.a(), nodes.b())
                .flatMap(node -> Stream.generate(() -> formOn(node)).limit(10))
                .toList();
        var asked = forms.stream()
                .map(form -> CompletableFuture.runAsync(() -> form.ask(ava.email()), task -> new Thread(task).start()))
                .toList();
        asked.forEach(CompletableFuture::join);
        Await.until("all are decided", PATIENCE, () -> eventsOf(ava.id()) == 20);
        var last = realm.user("after-ava").email("after-ava@example.test").create();
        ResetForm.open(realm).ask(last.email());
        realm.inbox().await(last.email());
        assertThat(realm.inbox().mailsTo(ava.email())).hasSize(4);
        assertThat(realm.events().of("RESET_PASSWORD"))
                .filteredOn(event -> event.userId().equals(ava.id()))
                .hasSize(4);
    }

    @Test
    void requestsOfOneClientAreCountedTogether() {
        var fresh = TestRealm.installed().on(() -> nodes.a()).create();
        try {
            fresh.settings().set("requestsPerClientPerHour", "10");
            var crowd = new SimultaneousRequests(fresh, "many", 40);
            crowd.ask();
            Await.until(
                    "those beyond the limit are refused",
                    PATIENCE,
                    () -> fresh.events().of("RESET_PASSWORD_ERROR").size() == 30
                            && fresh.events().of("RESET_PASSWORD").size() == 10);
            fresh.inbox().await("ten mails", inbox -> inbox.mails().size() == 10);
        } finally {
            fresh.remove();
        }
    }

    @Test
    void everybodyGetsOneMailAlthoughBothDeliver() {
        realm.inbox().behave(Reception.slow(Duration.ofSeconds(2)));
        var crowd = new SimultaneousRequests(realm, "once", 100);
        crowd.ask();
        realm.inbox().await("a mail for everybody", PATIENCE.multipliedBy(2), inbox -> crowd.reached() == 100);
        realm.inbox().behave(Reception.FRIENDLY);
        Await.until("nothing waits", PATIENCE, () -> nodes.rows(realm.name(), "login-help-mail") == 0);
        Count.of("none: two nodes deliver 100 mails, each mail takes 2 s", crowd)
                .isExact();
        assertThat(realm.inbox().mostAtOnce())
                .as("more mails at the same time than one node sends")
                .isGreaterThan(HANDS_OF_ONE_NODE);
    }

    @Test
    void settingsAndMessagesChangedOnOneAreSeenOnTheOther() {
        for (var pair : List.of(List.of(nodes.a(), nodes.b()), List.of(nodes.b(), nodes.a()))) {
            var message = "Ask at desk " + pair.get(0).ports().http();
            nodes.leadTo(pair.get(1));
            assertThat(ResetForm.page(realm.url("/login-help/checks"))).doesNotContain(message);
            nodes.leadTo(pair.get(0));
            realm.text("en", "loginHelpFailureMessage", message);
            realm.change(representation -> representation.put("resetPasswordAllowed", false));
            nodes.leadTo(pair.get(1));
            Await.until(
                    "the message is there",
                    PATIENCE,
                    () -> ResetForm.page(realm.url("/login-help")).contains(message));
            realm.change(representation -> representation.put("resetPasswordAllowed", true));
            nodes.leadTo(pair.get(0));
            Await.until(
                    "the form is back",
                    PATIENCE,
                    () -> ResetForm.page(realm.url("/login-help")).contains("name=\"email\""));
        }
    }

    private ResetForm formOn(KeycloakServer node) {
        nodes.leadTo(node);
        var form = ResetForm.open(realm);
        nodes.openToAll();
        return form;
    }

    private long eventsOf(String userId) {
        return realm.events().all().stream()
                .filter(event -> event.type().startsWith("RESET_PASSWORD"))
                .filter(event -> event.userId().equals(userId))
                .count();
    }
}
