package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The mailed link: what it survives and what ends it. */
class LinkIT {
    private static final String NEW = "A-new-password-2";
    private static final String DEAD = "This link is no longer valid";
    private static final String SAVED = "Your password has been changed";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @Test
    void mailScannersDoNotUseItUp() throws Exception {
        var user = person("scanned");
        var link = linkFor(user, 1);
        var scanner = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        for (int i = 0; i < 3; i++) {
            var head = HttpRequest.newBuilder(URI.create(link)).method("HEAD", HttpRequest.BodyPublishers.noBody());
            assertThat(scanner.send(head.build(), BodyHandlers.ofString()).statusCode())
                    .isLessThan(400);
            var get = HttpRequest.newBuilder(URI.create(link));
            assertThat(scanner.send(get.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
        assertThat(ResetForm.follow(link).choose(NEW).body()).contains(SAVED);
    }

    @Test
    void usedLinkIsDead() {
        var user = person("used");
        var link = linkFor(user, 1);
        assertThat(ResetForm.follow(link).choose(NEW).body()).contains(SAVED);
        assertDead(link);
    }

    @Test
    void strangerWhoAsksToNeitherEndsTheOwnersLinkNorLeavesOneBehind() {
        var user = person("twice");
        var owners = linkFor(user, 1);
        var open = ResetForm.follow(owners);
        var strangers = linkFor(user, 2);
        assertThat(open.choose(NEW).body()).contains(SAVED);
        assertThat(user.token(NEW)).isNotEmpty();
        assertDead(owners);
        assertDead(strangers);
    }

    @Test
    void olderLinkIsDeadOnceANewerOneWasUsedAlsoWhereItsPageIsOpen() {
        var user = person("older");
        var older = linkFor(user, 1);
        var open = ResetForm.follow(older);
        assertThat(ResetForm.follow(linkFor(user, 2)).choose(NEW).body()).contains(SAVED);
        assertThat(open.choose("Through-the-old-1").body()).contains(DEAD).doesNotContain(SAVED);
        assertDead(older);
        assertThat(user.token(NEW)).isNotEmpty();
    }

    @Test
    void sixBrowsersAtOnceSetOnePasswordAndTheOthersAreToldThatTheLinkIsDead() {
        var user = person("tabs");
        var link = linkFor(user, 1);
        var browsers = IntStream.rangeClosed(1, 6)
                .mapToObj(i -> new Tab(ResetForm.follow(link), "Browser-number-" + i))
                .toList();
        var answers = browsers.stream()
                .map(tab -> CompletableFuture.supplyAsync(
                        () -> new Answer(tab.form().choose(tab.password()).body(), tab.password()),
                        task -> new Thread(task).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        var saved =
                answers.stream().filter(answer -> answer.page().contains(SAVED)).toList();
        assertThat(saved).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> !saved.contains(answer))
                .hasSize(5)
                .allSatisfy(answer -> assertThat(answer.page()).contains(DEAD));
        // Not the others too: two wrong passwords within a second lock the account.
        assertThat(user.token(saved.get(0).password())).isNotEmpty();
    }

    @Test
    void changedPasswordEndsIt() {
        var user = person("changed");
        var link = linkFor(user, 1);
        user.setPassword("Set-by-somebody-1");
        assertDead(link);
    }

    @Test
    void changedAddressEndsIt() {
        var user = person("moved");
        var link = linkFor(user, 1);
        user.change(representation -> representation.put("email", "moved-away@example.test"));
        assertDead(link);
    }

    @Test
    void disabledAccountEndsIt() {
        var user = person("gone");
        var link = linkFor(user, 1);
        user.change(representation -> representation.put("enabled", false));
        assertDead(link);
    }

    @Test
    void switchedOffResetEndsIt() {
        var user = person("off");
        var link = linkFor(user, 1);
        realm.change(representation -> representation.put("resetPasswordAllowed", false));
        var page = ResetForm.page(link);
        realm.change(representation -> representation.put("resetPasswordAllowed", true));
        assertThat(page).contains(DEAD).doesNotContain("Request a new link", "password-new");
    }

    @Test
    void madeUpLinkIsDeadToo() {
        assertDead(realm.url("/login-help/link?key=made.up.token"));
        assertDead(realm.url("/login-help/link"));
        assertDead(realm.url("/login-help/link/made-up"));
        assertDead(realm.url("/login-help/link/" + "a".repeat(32)));
    }

    @Test
    void temporaryLockIsClearedAndSessionsEnd() {
        var user = person("locked");
        user.token();
        assertThat(user.sessions()).isEqualTo(1);
        user.lock();
        assertThat(realm.tokens()
                        .ask(user.username(), user.password(), Map.of())
                        .status())
                .isNotEqualTo(200);
        ResetForm.follow(linkFor(user, 1)).choose(NEW);
        assertThat(user.sessions()).isZero();
        assertThat(user.token(NEW)).isNotEmpty();
    }

    private static TestUser person(String name) {
        return realm.user(name).email(name + "@example.test").create();
    }

    private static String linkFor(TestUser user, int number) {
        ResetForm.open(realm).ask(user.email());
        return realm.inbox().await(user.email(), number).link();
    }

    private static void assertDead(String link) {
        assertThat(ResetForm.page(link)).contains(DEAD, "Request a new link").doesNotContain("password-new");
    }

    private record Tab(ResetForm form, String password) {}

    private record Answer(String page, String password) {}
}
