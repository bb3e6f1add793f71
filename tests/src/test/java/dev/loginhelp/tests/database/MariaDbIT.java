package dev.loginhelp.tests.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.desk.DeskForm;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.reset.ResetForm;
import dev.loginhelp.tests.server.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** MariaDB with its default isolation, REPEATABLE READ, and three-byte UTF-8: many at once, and letters it cannot store. */
@Tag("mariadb")
@ResourceLock("the MariaDB")
class MariaDbIT {
    private static final int EVERYBODY = 160;
    private static final int PER_HOUR = 200;
    private static final String ANSWER = "name=\"again\"";
    private static final String SAVED = "Your password has been changed";
    private static final String DEAD = "This link is no longer valid";

    @Order(1)
    @RegisterExtension
    static final ServerOnMariaDb server = new ServerOnMariaDb();

    @Order(2)
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().on(server);

    @Order(3)
    @RegisterExtension
    static final TestRealm office = TestRealm.installed().on(server);

    @Test
    void itIsAsMariaDbIsByDefault() {
        assertThat(server.database().sql("select @@global.tx_isolation, @@character_set_database"))
                .isEqualTo("REPEATABLE-READ\tutf8mb3\n");
    }

    /** The first requests that ever come from a network, all at once: none of them is lost. */
    @Test
    void everybodyOfAnOfficeAsksAtOnceAndHasAnAnswer() {
        office.settings().set("requestsPerClientPerHour", String.valueOf(PER_HOUR));
        var emma = office.user("emma").email("person-0@example.test").create();
        var from = new Instant[1];
        var answers = atOnce(
                EVERYBODY,
                i -> {
                    from[0] = Instant.now();
                    return ResetForm.open(office);
                },
                (form, i) -> form.ask("person-%d@example.test".formatted(i)).body());
        assertThat(answers.stream().filter(page -> !page.contains(ANSWER)).count())
                .as("requests that were lost")
                .isZero();
        office.inbox().await(emma.email());
        Await.until("all are decided", Duration.ofMinutes(2), () -> count("LOGIN_HELP_QUEUE") == 0);
        // Each has taken its share of an hour; were one lost, the allowance would be full again a whole share earlier.
        var share = Duration.ofHours(1).dividedBy(PER_HOUR);
        assertThat(fullAt())
                .isBetween(
                        from[0].plus(share.multipliedBy(EVERYBODY)),
                        Instant.now().plus(share.multipliedBy(EVERYBODY)));
    }

    @Test
    void mailboxGetsThreeMailsHoweverManyAreAskedForAtOnce() {
        var noah = person("noah");
        atOnce(
                20,
                i -> ResetForm.open(realm),
                (form, i) -> form.ask(noah.email()).body());
        realm.inbox().await(noah.email(), 3);
        Await.until(
                "the others are refused",
                Duration.ofMinutes(1),
                () -> realm.events().of("RESET_PASSWORD_ERROR").stream()
                                .filter(event ->
                                        event.detail("login_help_reason").equals("TOO_MANY_REQUESTS"))
                                .count()
                        == 17);
        assertThat(realm.inbox().mailsTo(noah.email())).hasSize(3);
    }

    @Test
    void addressWithAnEmojiHasAnAnswerAsAnyOther() throws IOException {
        var mia = person("mia");
        var form = ResetForm.open(realm);
        assertThat(form.ask("m\u00eda\ud83d\ude00@example.test").body()).contains(ANSWER);
        form.ask(mia.email());
        realm.inbox().await(mia.email());
        Await.until("both are decided", Duration.ofMinutes(1), () -> count("LOGIN_HELP_QUEUE") == 0);
        try (var lines = Files.lines(server.get().log())) {
            assertThat(lines.filter(line -> line.contains("[dev.loginhelp.")))
                    .noneMatch(line -> line.contains(" ERROR ") || line.contains("could not be decided"));
        }
    }

    @Test
    void requestToTheDeskWithAnEmojiArrivesAsAnyOther() {
        realm.settings().set("deskRequests", "true");
        var grace = new Caller(person("grace").may("manage-users", "query-users"));
        var requests = "/login-help/requests";
        DeskForm.open(realm)
                .send(Map.of(
                        "account",
                        "zoe",
                        "trouble",
                        "DEVICE",
                        "contact",
                        "0123 \ud83d\udcde",
                        "words",
                        "\ud83d\ude22"));
        Await.until("it is there", Duration.ofMinutes(1), () -> count("LOGIN_HELP_REQUEST") == 1);
        var request = grace.get(requests + "?show=OPEN").body().path("requests").path(0);
        assertThat(request.path("contact").asText()).isEqualTo("0123 \ud83d\udcde");
        assertThat(request.path("words").asText()).isEqualTo("\ud83d\ude22");
        var noted = grace.post(
                requests + "/" + request.path("id").asText() + "/note", Map.of("text", "Called back \ud83d\ude00"));
        assertThat(noted.body().path("notes").path(0).path("text").asText()).isEqualTo("Called back \ud83d\ude00");
    }

    @Test
    void sixBrowsersSaveOneLinkAndOneOfThemWins() {
        var ben = person("ben");
        ResetForm.open(realm).ask(ben.email());
        var link = realm.inbox().await(ben.email()).link();
        var answers = atOnce(
                6,
                i -> ResetForm.follow(link),
                (form, i) -> form.choose("A-new-password-" + i).body());
        assertThat(answers.stream().filter(page -> page.contains(SAVED))).hasSize(1);
        assertThat(answers.stream().filter(page -> !page.contains(SAVED))).allMatch(page -> page.contains(DEAD));
    }

    private static TestUser person(String name) {
        return realm.user(name).email(name + "@example.test").create();
    }

    private static int count(String table) {
        return Integer.parseInt(
                server.database().sql("select count(*) from " + table).strip());
    }

    private static Instant fullAt() {
        return Instant.ofEpochMilli(Long.parseLong(server.database()
                .sql("select PAYLOAD from LOGIN_HELP_FACT where NAMESPACE = 'login-help-client' and REALM_ID ="
                        + " (select ID from REALM where NAME = '" + office.name() + "')")
                .strip()));
    }

    /** Prepares one after the other, then lets all go at the same moment, each on a thread of its own. */
    private static List<String> atOnce(int many, Function<Integer, ResetForm> prepare, Action action) {
        var forms = IntStream.range(0, many).mapToObj(prepare::apply).toList();
        var start = new CyclicBarrier(many);
        var all = IntStream.range(0, many)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            await(start);
                            return action.of(forms.get(i), i);
                        },
                        task -> new Thread(task).start()))
                .toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CyclicBarrier start) {
        try {
            start.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private interface Action {
        String of(ResetForm form, int number);
    }
}
