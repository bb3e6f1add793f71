package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who knows an address and nothing else tries to get in. */
class AttackIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @Test
    void answerIsTheSamePageForEveryAddress() {
        var emma = realm.user("emma").email("emma@example.test").create();
        realm.user("dis").email("disabled@example.test").disabled().create();
        var known = ResetForm.open(realm).ask(emma.email());
        for (var other : new String[] {"nobody@example.test", "disabled@example.test", "ava@mail.login-help.test"}) {
            var answer = ResetForm.open(realm).ask(other);
            assertThat(answer.statusCode()).isEqualTo(known.statusCode());
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(known.headers().map().keySet());
            assertThat(LimitIT.withoutCodes(answer.body())).isEqualTo(LimitIT.withoutCodes(known.body()));
            assertThat(answer.body()).doesNotContain(other);
        }
    }

    @Test
    void mailStepCannotBeSkippedByTryingAnotherWay() {
        var emma = realm.user("skip").email("skip@example.test").create();
        var newPassword = execution("login-help-new-password");
        var form = ResetForm.open(realm);
        form.ask(emma.email());
        for (var fields : List.<Map<String, String>>of(
                Map.of("tryAnotherWay", "on"),
                Map.of("authenticationExecution", newPassword),
                Map.of("tryAnotherWay", "on", "authenticationExecution", newPassword),
                Map.of("username", emma.username(), "email", emma.email(), "key", "x"),
                Map.of("password-new", "Hacked-1-2-3", "password-confirm", "Hacked-1-2-3"))) {
            var body = form.post(fields).body();
            assertThat(body).doesNotContain("name=\"password-new\"", "has been changed");
        }
        assertThat(emma.token()).isNotEmpty();
    }

    @Test
    void linkNeverFollowsWhatARequestClaimsItsHostIs() {
        var emma = realm.user("host").email("host@example.test").create();
        var form = ResetForm.open(realm);
        form.send(HttpRequest.newBuilder(URI.create(form.action()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Host", "evil.example.test")
                .header("X-Forwarded-Host", "evil.example.test")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=evil.example.test;proto=https")
                .POST(HttpRequest.BodyPublishers.ofString("email=host%40example.test")));
        var mail = realm.inbox().await(emma.email());
        assertThat(mail.link()).startsWith(realm.url("/login-help/link"));
        assertThat(mail.source()).doesNotContain("evil.example.test");
    }

    @Test
    void secondFactorIsStillAskedForAfterAReset() {
        var sam = realm.user("sam").email("sam@example.test").secondFactor().create();
        ResetForm.open(realm).ask(sam.email());
        var form = ResetForm.follow(realm.inbox().await(sam.email()).link());
        assertThat(form.choose("A-new-password-2").body()).contains("Your password has been changed");
        var next = form.post(Map.of("username", sam.username(), "password", "A-new-password-2"));
        assertThat(next.body()).contains("name=\"otp\"").doesNotContain("totpSecret");
        assertThat(sam.credentials()).contains("password", "otp");
    }

    @Test
    void whatIsTypedComesBackAsTextOnly() {
        var answer = ResetForm.open(realm).ask("\"><script>alert(1)</script>");
        assertThat(answer.body()).contains("This is not an email address").doesNotContain("<script>alert(1)");
    }

    @Test
    void nameOfTheRealmIsNotReadAsHtmlInAMail() {
        realm.user("tag").email("tag@example.test").create();
        realm.change(representation -> representation.put("displayName", "<i>Evil</i> & Sons"));
        ResetForm.open(realm).ask("tag@example.test");
        var mail = realm.inbox().await("tag@example.test");
        assertThat(mail.html()).doesNotContain("<i>Evil").contains("&lt;i&gt;Evil");
        realm.change(representation -> representation.put("displayName", "Login Help Demo"));
    }

    private static String execution(String provider) {
        for (var each : realm.get("/authentication/flows/login-help%20reset%20credentials/executions")) {
            if (each.path("providerId").asText().equals(provider)) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("no such step: " + provider);
    }
}
