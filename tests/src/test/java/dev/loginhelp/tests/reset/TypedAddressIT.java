package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people type them: what is meant is found, and mail goes to what is registered. */
class TypedAddressIT {
    private static final String WINA = "wina@example.test";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @BeforeAll
    static void manyMayAsk() {
        realm.settings().set("mailsPerMailboxPerHour", "20");
        realm.settings().set("requestsPerClientPerHour", "1000");
        realm.user("wina").email(WINA).create();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uff57\uff49\uff4e\uff41\uff20example\u3002test",
                "Wina Wide <wina@example.test>",
                "mailto:wina@example.test",
                "'wina@example.test'.",
                "wi\u200bna@example.test"
            })
    void addressIsUnderstoodHoweverItIsTyped(String typed) {
        var before = realm.inbox().mailsTo(WINA).size();
        ask(typed);
        realm.inbox().await("one more", inbox -> inbox.mailsTo(WINA).size() > before);
    }

    @ParameterizedTest
    @CsvSource({
        "ute@b\u00fccher.example, ute@xn--bcher-kva.example",
        "uwe@xn--bcher-kva.example, uwe@b\u00fccher.example"
    })
    void internationalDomainIsFoundInEitherSpelling(String registered, String typed) {
        var user = realm.user(registered.substring(0, 3)).email(registered).create();
        ask(typed);
        realm.events().await("RESET_PASSWORD", event -> event.userId().equals(user.id()));
        realm.events().await("SEND_RESET_PASSWORD", event -> event.userId().equals(user.id()));
    }

    @Test
    void twoSpellingsOfOneMailboxAreSharedAndItGetsOneMail() {
        var one = realm.user("zoe-1").email("zoe@b\u00fccher.example").create();
        var two = realm.user("zoe-2").email("zoe@xn--bcher-kva.example").create();
        for (var user : List.of(one, two)) {
            assertThat(realm.get("/login-help/users/" + user.id())
                            .path("reasons")
                            .findValuesAsText("reason"))
                    .containsExactly("SHARED_EMAIL");
        }
        var rows = realm.get("/login-help/report?search=zoe").path("users");
        assertThat(rows.findValuesAsText("username")).containsExactly("zoe-1", "zoe-2");
        var filtered =
                realm.get("/login-help/report?search=zoe&reason=SHARED_EMAIL").path("users");
        assertThat(filtered.findValuesAsText("username")).containsExactly("zoe-1", "zoe-2");
        ask("zoe@b\u00fccher.example");
        assertThat(realm.inbox().await("zoe@xn--bcher-kva.example").links()).isEmpty();
        assertNothingElseCame();
        assertThat(realm.inbox().mailsTo("zoe@xn--bcher-kva.example")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ann\ud83d\ude00@example.test",
                "ann@\ud83d\ude00.example",
                "\ufffd\u0130\u1e9e\u2100@\u00df.example",
                "ann@xn--.example",
                "ann@xn--\ud83d\ude00.example",
                "\u202e\u0000@example.test"
            })
    void oddCharactersHaveANormalAnswer(String typed) {
        ask(typed);
        assertNothingElseCame();
    }

    private static void ask(String address) {
        var answer = ResetForm.open(realm).ask(address);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** Seen by a later request's mail having come. */
    private static void assertNothingElseCame() {
        var name = "later-" + UUID.randomUUID();
        realm.user(name).email(name + "@example.test").create();
        ask(name + "@example.test");
        realm.inbox().await(name + "@example.test");
    }
}
