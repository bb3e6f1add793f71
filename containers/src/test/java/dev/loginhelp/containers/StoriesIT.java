package dev.loginhelp.containers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.demo.Mail;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main stories by API and mail, on the image and PostgreSQL. */
class StoriesIT {
    private static final String NEW = "A-new-password-2";
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    @Order(1)
    @RegisterExtension
    static final Containers.Shared containers = new Containers.Shared();

    @Order(2)
    @RegisterExtension
    static final TestRealm realm = Post.through(TestRealm.installed().on(containers));

    @Order(3)
    @RegisterExtension
    static final TestRealm stock = Post.through(TestRealm.stock().on(containers));

    @Test
    void personGetsBackInByMail() {
        var emma = realm.user("emma").email("emma@example.test").create();
        var elsewhere = emma.token();
        assertThat(elsewhere).isNotEmpty();

        assertThat(ResetForm.open(realm).ask(emma.email()).body()).contains("Check your email");
        var mail = mail(emma.email(), 1);
        assertThat(mail.subject()).isEqualTo("Reset your password for Login Help Demo");
        assertThat(mail.link()).startsWith(realm.url("/login-help/link/"));

        assertThat(ResetForm.follow(mail.link()).choose(NEW).body()).contains("Your password has been changed");
        assertThat(emma.token(NEW)).isNotEmpty();
        assertThat(refusal("emma", emma.password())).isEqualTo("Invalid user credentials");
        assertThat(mail(emma.email(), 2).subject()).isEqualTo("Your password for Login Help Demo has been changed");
        assertThat(ResetForm.page(mail.link())).contains("This link is no longer valid");
        realm.events().await("RESET_PASSWORD", event -> event.userId().equals(emma.id()));
    }

    @Test
    void mailboxOfTwoIsToldWhyThereIsNoLink() {
        realm.user("mia").email("reception@example.test").create();
        realm.user("liam").email("reception@example.test").create();
        ResetForm.open(realm).ask("reception@example.test");
        var mail = mail("reception@example.test", 1);
        assertThat(mail.links()).isEmpty();
        assertThat(mail.text()).contains("more than one account").doesNotContain("mia", "liam");
        realm.events()
                .await(
                        "RESET_PASSWORD_ERROR",
                        event -> event.detail("login_help_reason").equals("SHARED_EMAIL"));
    }

    @Test
    void addressThatNobodyHasGetsTheSameAnswerAndNoMail() {
        var ava = realm.user("ava").email("ava@example.test").create();
        var unknown = ResetForm.open(realm).ask("nobody@example.test");
        var known = ResetForm.open(realm).ask(ava.email());
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        assertThat(unknown.body()).contains("Check your email");
        mail(ava.email(), 1);
        assertThat(containers.get().inbox().mailsTo("nobody@example.test")).isEmpty();
    }

    @Test
    void packIsInstalledIntoARealmAndTakenOutAgain() {
        var setup = "/login-help/setup";
        var before = stock.get("");
        assertThat(json(stock.ask("GET", setup, null).body()).path("state").asText())
                .isEqualTo("NOT_INSTALLED");
        assertThat(stock.ask("POST", setup, NOTHING).statusCode()).isEqualTo(200);
        stock.change(changed -> changed.put("resetPasswordAllowed", true));

        var noah = stock.user("noah").email("noah@example.test").create();
        ResetForm.open(stock).ask(noah.email());
        ResetForm.follow(mail(noah.email(), 1).link()).choose(NEW);
        assertThat(noah.token(NEW)).isNotEmpty();

        assertThat(stock.ask("DELETE", setup, null).statusCode()).isEqualTo(200);
        assertThat(stock.get("").path("resetCredentialsFlow")).isEqualTo(before.path("resetCredentialsFlow"));
    }

    @Test
    void masterGivesATemporaryPassword() {
        var zoe = realm.user("zoe").email("zoe@example.test").create();
        var given = realm.ask("POST", "/login-help/users/" + zoe.id() + "/temporary-password", NOTHING);
        assertThat(given.statusCode()).isEqualTo(200);
        var password = json(given.body()).path("password").asText();

        assertThat(refusal("zoe", password)).isEqualTo("Account is not fully set up");
        assertThat(refusal("zoe", zoe.password())).isEqualTo("Invalid user credentials");
        assertThat(zoe.now().path("requiredActions").toString()).contains("UPDATE_PASSWORD");
    }

    @Test
    void passwordAloneGetsNoTokenWhereThereIsASecondFactor() {
        realm.user("olivia").email("olivia@example.test").secondFactor().create();
        var answer = realm.tokens().ask("olivia", "Right-password-1", Map.of());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(answer.body().path("error_description").asText()).contains("two-factor authentication");
    }

    @Test
    void reportNamesWhoCannotResetAndWhy() {
        realm.user("without").create();
        var report =
                json(realm.ask("GET", "/login-help/report?search=without", null).body());
        assertThat(report.path("users").findValuesAsText("username")).containsExactly("without");
        assertThat(report.path("users").path(0).path("reasons").toString()).contains("NO_EMAIL");
        assertThat(json(realm.ask("GET", "/login-help/report/totals", null).body())
                        .path("cannotReset")
                        .asInt())
                .isPositive();
    }

    @Test
    void doctorSaysThatTheServerHasNoFixedHostname() {
        var found = json(realm.ask("GET", "/login-help/doctor", null).body()).path("findings");
        assertThat(found.findValuesAsText("id")).contains("HOSTNAME_NOT_FIXED");
    }

    @Test
    void nulInARequestIsNoErrorOfTheServer() {
        assertThat(realm.ask("GET", "/login-help/report?search=%00", null).statusCode())
                .isEqualTo(400);
        assertThat(realm.ask("DELETE", "/login-help/permissions/%00", null).statusCode())
                .isEqualTo(204);
    }

    private static String refusal(String username, String password) {
        var answer = realm.tokens().ask(username, password, Map.of());
        assertThat(answer.body().path("error").asText()).isEqualTo("invalid_grant");
        return answer.body().path("error_description").asText();
    }

    private static Mail mail(String address, int number) {
        return containers.get().inbox().await(address, number);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
