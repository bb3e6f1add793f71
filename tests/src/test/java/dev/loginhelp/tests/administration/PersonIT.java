package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "Can this person reset their own password?", asked about one. */
class PersonIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(People::imported);

    private static Api api;

    @BeforeAll
    static void administrator() {
        api = Api.of(realm, "admin", "realm-admin");
    }

    @Test
    void whoHasNothingAgainstHimMayUnlessTheRealmForbidsIt() {
        var able = realm.user("able").email("able@example.test").create();
        assertThat(ask(able).path("canReset").asBoolean()).isTrue();
        realm.change(representation -> representation.put("resetPasswordAllowed", false));
        var forbidden = ask(able);
        realm.change(representation -> representation.put("resetPasswordAllowed", true));
        assertThat(forbidden.path("canReset").asBoolean()).isFalse();
        assertThat(forbidden.path("resetAllowed").asBoolean()).isFalse();
        assertThat(forbidden.path("reasons")).isEmpty();
    }

    @Test
    void everyReasonIsExplainedInTheCallersLanguage() {
        var both = realm.user("both").email("x@mail.login-help.test").disabled().create();
        var english = ask(both).path("reasons");
        assertThat(english.findValuesAsText("reason")).containsExactly("DISABLED", "MAILBOX_BEHIND_THIS_LOGIN");
        assertThat(english.findValuesAsText("sentence").get(0)).isEqualTo("The account is disabled.");
        assertThat(english.findValuesAsText("remedy"))
                .allSatisfy(remedy -> assertThat(remedy).endsWith("."));
        var japanese = api.with("Accept-Language", "ja,en;q=0.5")
                .get("users/" + both.id())
                .json();
        assertThat(japanese.path("reasons").findValuesAsText("sentence").get(0)).isEqualTo("アカウントは無効です。");
        var second =
                api.with("Accept-Language", "pt, fr").get("users/" + both.id()).json();
        assertThat(second.path("reasons").findValuesAsText("sentence").get(0)).isEqualTo("Le compte est désactivé.");
        var unknown =
                api.with("Accept-Language", "tlh").get("users/" + both.id()).json();
        assertThat(unknown.path("reasons")).isEqualTo(english);
    }

    @Test
    void lockIsTold() {
        var free = realm.user("free").email("free@example.test").create();
        assertThat(ask(free).path("lock").toString()).isEqualTo("{\"state\":\"NONE\",\"failures\":0}");
        free.lock();
        var lock = ask(free).path("lock");
        assertThat(lock.path("state").asText()).isEqualTo("TEMPORARY");
        assertThat(lock.path("until").asLong()).isGreaterThan(System.currentTimeMillis());
        String locked = realm.get("/users?username=locked").path(0).path("id").asText();
        assertThat(api.get("users/" + locked).json().path("lock").path("state").asText())
                .isEqualTo("PERMANENT");
    }

    @Test
    void unknownIdIsRefusedWithOurSentence() {
        assertThat(api.get("users/no-such-id").refusal()).isEqualTo("404 USER_NOT_FOUND");
        assertThat(api.get("users/%00").refusal()).isIn("404 USER_NOT_FOUND", "400 ");
    }

    private static JsonNode ask(TestUser user) {
        var answer = api.get("users/" + user.id());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
