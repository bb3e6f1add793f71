package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.administration.BadInput.Request;
import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same where one person is concerned: refused in our words, with neither a password nor a mail as a result. */
class BadPersonInputIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm elsewhere = TestRealm.installed();

    private static TestUser emma;
    private static TestUser master;
    private static Api api;

    @BeforeAll
    static void people() {
        emma = realm.user("emma").email("emma@example.test").create();
        master = realm.user("master").email("master@example.test").create().may("realm-admin");
        api = Api.of(realm, "caller", "realm-admin");
    }

    @AfterAll
    static void nothingHasHappened() {
        assertThat(emma.token()).isNotEmpty();
        assertThat(emma.now().path("requiredActions")).isEmpty();
        assertThat(new Caller(master).get("/login-help/me").status()).isEqualTo(200);
        ResetForm.open(realm).ask(emma.email());
        var asked = realm.inbox().await(emma.email());
        assertThat(realm.inbox().mails()).containsExactly(asked);
    }

    static List<Request> requests() {
        return new BadInput(ApiDocument.read()).requests(Set.of("users", "me")).toList();
    }

    @Test
    void thereAreDozensOfThem() {
        assertThat(requests()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isRefusedWithCodeAndSentence(Request request) {
        var answer = api.call(request.method(), request.path().replace("{id}", emma.id()), request.body());
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.json().path("code").asText()).as(answer.text()).matches("[A-Z_]+");
        assertThat(answer.json().path("message").asText())
                .endsWith(".")
                .doesNotContain("loginHelpRefusal", "{0}", "{1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET users/{id}",
                "POST users/{id}/temporary-password",
                "POST users/{id}/reset-link",
                "GET users/{id}/second-factors",
                "DELETE users/{id}/second-factors",
                "POST users/{id}/unlock",
                "PUT permissions/{id}"
            })
    void idsOfOtherRealmsAndNonsenseAreNobody(String operation) {
        var name = "stranger-" + operation.hashCode();
        var stranger = elsewhere.user(name).email(name + "@example.test").create();
        for (var id : List.of(stranger.id(), "nobody", "%00", "..%2f..", "a".repeat(300), "%3Cscript%3E")) {
            var parts = operation.replace("{id}", id).split(" ");
            var answer = api.call(parts[0], parts[1], "");
            assertThat(answer.status()).as(id + " " + answer.text()).isBetween(400, 404);
            assertThat(answer.text()).doesNotContain("<script>", "Exception");
        }
        assertThat(stranger.token()).isNotEmpty();
    }
}
