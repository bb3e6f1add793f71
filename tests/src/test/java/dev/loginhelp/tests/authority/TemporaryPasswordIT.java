package dev.loginhelp.tests.authority;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A temporary password: shown once, replaced at the next login, dead after its time. */
class TemporaryPasswordIT {
    private static final String NEW = "Chosen-by-myself-2";
    private static final String MARK = "login-help-temporary-until";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @Test
    void generatedOneFitsThePolicyAndMustBeReplaced() {
        var master = TestAdministrators.person(realm, "master").may("realm-admin");
        var general = TestAdministrators.person(realm, "helped").may("manage-users");
        var answer = set(master, general, "{}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("expiresIn").asLong()).isEqualTo(86_400);
        var temporary = answer.body().path("password").asText();
        assertThat(temporary).hasSizeGreaterThanOrEqualTo(8);
        assertThat(general.now().path("requiredActions").toString()).contains("UPDATE_PASSWORD");

        var login = Login.of(general, temporary);
        assertThat(login.isAskedForCurrentPassword()).isTrue();
        login.change(temporary, NEW);
        assertThat(realm.tokens().of(general.username(), NEW)).isNotEmpty();
        assertThat(mark(general)).isEmpty();
    }

    @Test
    void typedOneIsNotAnsweredAndItsPersonIsTold() {
        var general = TestAdministrators.person(realm, "helper").may("manage-users");
        var user = TestAdministrators.person(realm, "typed");
        var answer = set(general, user, "{\"password\":\"Temporary-word-7\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().has("password")).isFalse();
        assertThat(realm.inbox().await(user.email()).text()).contains("An administrator has changed");
        assertThat(mark(user).orElseThrow()).isBetween(seconds() + 86_000, seconds() + 86_500);
        assertThat(realm.events().byAdministrators())
                .noneMatch(event -> event.detail("representation").contains("Temporary-word"));
    }

    @Test
    void oneThatKeycloaksOwnConsoleSetDiesTheSameWay() {
        var user = TestAdministrators.person(realm, "console");
        var credential = Map.of("type", "password", "value", "Temporary-word-7", "temporary", true);
        var admin = TestAdministrators.person(realm, "console-admin").may("manage-users");
        assertThat(new Caller(admin)
                        .put("/users/" + user.id() + "/reset-password", credential)
                        .status())
                .isEqualTo(204);
        assertThat(mark(user).orElseThrow()).isBetween(seconds() + 86_000, seconds() + 86_500);
        user.setPassword("For-good-now-8");
        assertThat(mark(user)).isEmpty();
    }

    @Test
    void againstThePolicyIsRefusedWithTheRule() {
        var master = TestAdministrators.person(realm, "strict").may("realm-admin");
        var user = TestAdministrators.person(realm, "short");
        var answer = set(master, user, "{\"password\":\"x\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("code").asText()).isEqualTo("PASSWORD_POLICY");
        assertThat(answer.body().path("field").asText()).isEqualTo("password");
        assertThat(answer.sentence()).startsWith("Invalid password");
        assertThat(user.token()).isNotEmpty();
    }

    @Test
    void afterItsTimeItIsNoPasswordAnyMore() {
        var user = TestAdministrators.person(realm, "late");
        hand(user, Hash.of("Temporary-word-7", seconds() - 1));
        var dead = realm.tokens().ask(user.username(), "Temporary-word-7", Map.of());
        var wrong = realm.tokens().ask(user.username(), "Anything-else-1", Map.of());
        assertThat(dead).isEqualTo(wrong);
        assertThat(dead.body().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(Login.of(user, "Temporary-word-7").page()).contains("Invalid username or password");
    }

    @Test
    void loginsWithinItsTimeDoNotMakeItLiveLonger() {
        var user = TestAdministrators.person(realm, "early");
        var end = seconds() + 600;
        hand(user, Hash.of("Temporary-word-7", end));
        assertThat(Login.of(user, "Temporary-word-7").isAskedForCurrentPassword())
                .isTrue();
        // Keycloak has hashed it anew by now, with today's algorithm.
        assertThat(realm.get("/users/" + user.id() + "/credentials").toString()).doesNotContain("pbkdf2-sha256");
        assertThat(mark(user)).hasValue(end);
    }

    private static Caller.Answer set(TestUser actor, TestUser target, String body) {
        return new Caller(actor).post("/login-help/users/" + target.id() + "/temporary-password", Bodies.read(body));
    }

    /** Gives the user a hash as another system would, which lets a test choose the time. */
    private static void hand(TestUser user, Map<String, String> hash) {
        var now = (ObjectNode) user.now();
        now.putArray("credentials").addPOJO(hash);
        realm.put("/users/" + user.id(), Bodies.read(now.toString()));
    }

    /** When the password ends; former passwords, which Keycloak remembers for the policy, do not matter. */
    private static OptionalLong mark(TestUser user) {
        for (var each : realm.get("/users/" + user.id() + "/credentials")) {
            var data = Bodies.read(each.path("credentialData").asText());
            var mark = data.path("additionalParameters").path(MARK).path(0);
            if (each.path("type").asText().equals("password") && mark.isTextual()) {
                return OptionalLong.of(Long.parseLong(mark.asText()));
            }
        }
        return OptionalLong.empty();
    }

    private static long seconds() {
        return Instant.now().getEpochSecond();
    }
}
