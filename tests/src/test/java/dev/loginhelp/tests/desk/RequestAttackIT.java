package dev.loginhelp.tests.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.Event;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form is open to everybody: what it must not become. */
class RequestAttackIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    private static DeskApi desk;

    @BeforeAll
    static void desk() {
        realm.settings().set("deskRequests", "true");
        realm.settings().set("requestsPerClientPerHour", "1000");
        // Telephone numbers are attributes that the realm's user profile does not know.
        realm.put(
                "/users/profile",
                ((ObjectNode) realm.get("/users/profile")).put("unmanagedAttributePolicy", "ENABLED"));
        desk = DeskApi.of(realm, "grace");
    }

    /** Byte for byte, but for what is new with every page. */
    @Test
    void answerIsTheSameForEverybody() {
        realm.user("known").email("known@example.test").create();
        realm.user("disabled").email("disabled@example.test").disabled().create();
        realm.user("twin-1").email("twin@example.test").create();
        var pages = IntStream.range(0, 4).mapToObj(i -> DeskForm.open(realm)).toList();
        var accounts = List.of("known@example.test", "disabled", "nobody@example.test", "no-such-name");
        var answers = IntStream.range(0, 4)
                .mapToObj(i ->
                        plain(pages.get(i).send(accounts.get(i), "0123 456789").body()))
                .toList();
        assertThat(answers).containsOnly(answers.get(0));
        realm.events().await("CUSTOM_REQUIRED_ACTION", RequestAttackIT::isAboutNobody);
        assertThat(pages.stream().map(DeskForm::state).map(RequestAttackIT::plain))
                .containsOnly(answers.get(0));
    }

    @Test
    void referenceAloneOpensNothing() {
        realm.user("olga").email("olga@example.test").create();
        var reference = DeskForm.ask(realm, "olga");
        desk.act(desk.await(reference), "close", Map.of("reason", "HELPED"));
        for (var below : List.of("/state", "/state?reference=" + reference, "/" + reference)) {
            assertThat(ResetForm.nowhere()
                            .get(realm.url("/login-help/desk" + below))
                            .body())
                    .as(below)
                    .doesNotContain("is done")
                    .doesNotContain("olga");
        }
    }

    /** Another site sends the form in the browser of somebody who has it open: it knows everything but what is on the page. */
    @ParameterizedTest
    @ValueSource(strings = {"", "00000000000000000000000000000000"})
    void formOfAnotherSiteIsShownRatherThanTaken(String proof) {
        var account = "victim-of-" + proof.length();
        var answer = DeskForm.open(realm)
                .sendAsItIs(Map.of("account", account, "trouble", "OTHER", "contact", "1", "proof", proof))
                .body();
        assertThat(answer).contains("Nothing was sent yet").contains("value=\"" + account + "\"");
        // The next request is decided after whatever that one could have become.
        desk.await(DeskForm.ask(realm, "after-" + account));
        assertThat(desk.list("OPEN").findValuesAsText("account")).doesNotContain(account);
    }

    @Test
    void buttonPressedTwiceIsOneRequest() {
        var form = DeskForm.open(realm);
        var fields = Map.of("account", "double", "trouble", "OTHER", "contact", "1", "proof", form.proof());
        var reference = DeskForm.reference(form.sendAsItIs(fields).body());
        assertThat(DeskForm.reference(form.sendAsItIs(fields).body())).isEqualTo(reference);
        desk.await(reference);
        desk.await(DeskForm.ask(realm, "after-double"));
        assertThat(desk.list("OPEN").findValuesAsText("account")).containsOnlyOnce("double");
    }

    /** Somebody asks in another one's name, with a telephone of their own. */
    @Test
    void contactThatIsNotTheAccountsIsWarnedOf() {
        realm.user("dora")
                .email("dora@example.test")
                .attribute("phoneNumber", "+41 44 123 45 67")
                .create();
        assertThat(check("dora", "+41 79 999 99 99")).isEqualTo("DIFFERENT");
        assertThat(check("dora", "thief@example.test")).isEqualTo("DIFFERENT");
        assertThat(check("dora", "(044) 123-45-67")).isEqualTo("REGISTERED");
        var request = desk.list("OPEN")
                .valueStream()
                .filter(each -> each.path("username").asText().equals("dora"))
                .findFirst()
                .orElseThrow();
        assertThat(request.path("others").asInt()).isEqualTo(2);
    }

    private static String check(String account, String contact) {
        var reference =
                DeskForm.reference(DeskForm.open(realm).send(account, contact).body());
        return desk.await(reference).path("contactCheck").asText();
    }

    @Test
    void hostileTextStaysText() {
        var evil = "<img src=x onerror=alert(1)>\r\nBcc: thief@example.test";
        var form = DeskForm.open(realm);
        var reference = DeskForm.reference(form.send(Map.of(
                        "account",
                        evil,
                        "trouble",
                        "OTHER",
                        "contact",
                        "=HYPERLINK(\"https://evil.test\")",
                        "words",
                        evil))
                .body());
        var request = desk.await(reference);
        assertThat(request.path("account").asText()).isEqualTo("<img src=x onerror=alert(1)> Bcc: thief@example.test");
        assertThat(request.path("words").asText()).isEqualTo("<img src=x onerror=alert(1)>\nBcc: thief@example.test");
        var shown = DeskForm.open(realm)
                .send(Map.of("account", "\"><script>alert(1)</script>", "trouble", "", "contact", evil, "words", evil))
                .body();
        assertThat(shown).doesNotContain("<script>alert").doesNotContain("<img src=x");
        assertThat(desk.act(request, "note", Map.of("text", evil)).status()).isEqualTo(200);
        assertThat(realm.inbox().mailsTo("thief@example.test")).isEmpty();
    }

    private static boolean isAboutNobody(Event event) {
        return event.userId().isEmpty() && !event.detail("login_help_reference").isEmpty();
    }

    static String plain(String page) {
        return page.replaceAll("[A-HJ-NP-Z2-9]{2}-[A-HJ-NP-Z2-9]{4}", "REFERENCE")
                .replaceAll("name=\"proof\" value=\"[^\"]*\"", "proof")
                .replaceAll("(session_code|tab_id|execution|client_data)=[^\"&]*", "$1");
    }
}
