package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.server.Await;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody takes longer over a form than Keycloak's login lasts, or comes back to it without cookies. */
class SlowPeopleIT {
    private static final String NEW = "A-new-password-2";
    private static final String SAVED = "Your password has been changed";

    /** A step of a login times out after a second; a token lasts for two. */
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed()
            .with(representation -> representation
                    .put("accessCodeLifespan", 1)
                    .put("accessCodeLifespanUserAction", 1)
                    .put("accessTokenLifespan", 2));

    @Test
    void newPasswordIsSavedLongAfterTheLoginHasTimedOut() {
        var user = person("slow");
        var form = ResetForm.follow(linkFor(user));
        waitPastEveryTimeOut();
        assertThat(form.choose("x").body()).contains("Invalid password").doesNotContain("timed out");
        waitPastEveryTimeOut();
        assertThat(form.choose(NEW).body()).contains(SAVED);
        assertThat(user.token(NEW)).isNotEmpty();
    }

    @Test
    void newPasswordIsSavedInABrowserThatHasLostItsCookies() {
        var user = person("lost");
        var form = ResetForm.follow(linkFor(user));
        assertThat(form.loseCookies().choose(NEW).body()).contains(SAVED);
        assertThat(user.token(NEW)).isNotEmpty();
    }

    @Test
    void linkIsAskedForLongAfterTheLoginHasTimedOut() {
        var user = person("late");
        var form = ResetForm.open(realm);
        waitPastEveryTimeOut();
        assertThat(form.ask(user.email()).body()).doesNotContain("timed out").contains("id=\"login-help-again\"");
        assertThat(ResetForm.follow(realm.inbox().await(user.email()).link())
                        .choose(NEW)
                        .body())
                .contains(SAVED);
    }

    @Test
    void formWhoseLoginIsGoneJustWorks() {
        var user = person("gone");
        var form = ResetForm.open(realm).loseCookies();
        assertThat(form.askFromThePage(user.email()).body()).contains("id=\"login-help-again\"");
        assertThat(realm.inbox().await(user.email()).link()).isNotEmpty();
        assertThat(form.post(Map.of("again", "true")).body()).contains("id=\"login-help-reset-form\"");
    }

    @Test
    void formOfAnotherSiteIsShownAndSendsNothing() {
        var user = person("tricked");
        var form = ResetForm.open(realm).loseCookies();
        var page = form.ask(user.email()).body();
        assertThat(page).contains("id=\"login-help-reset-form\"", "value=\"tricked@example.test\"");
        var other = person("other");
        ResetForm.open(realm).ask(other.email());
        realm.noMailFor(user.email(), realm.inbox().await(other.email()));
        assertThat(form.ask(user.email()).body()).contains("id=\"login-help-again\"");
        assertThat(realm.inbox().await(user.email()).link()).isNotEmpty();
    }

    @Test
    void malformedAddressIsStillThereAfterTheTimeOut() {
        var form = ResetForm.open(realm);
        waitPastEveryTimeOut();
        assertThat(form.ask("somebody.example.test").body())
                .contains("value=\"somebody.example.test\"", "This is not an email address");
    }

    /** Time passes until a token that was issued after the form was opened, and lasts longer, is no good any more. */
    private static void waitPastEveryTimeOut() {
        var clock = person("clock-" + System.nanoTime());
        var token = clock.token();
        Await.until("a token has expired", Duration.ofMinutes(1), () -> !isAccepted(token));
    }

    private static boolean isAccepted(String token) {
        var request = HttpRequest.newBuilder(URI.create(realm.url("/account/")))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
        try {
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    != 401;
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestUser person(String name) {
        return realm.user(name).email(name + "@example.test").create();
    }

    private static String linkFor(TestUser user) {
        ResetForm.open(realm).ask(user.email());
        return realm.inbox().await(user.email()).link();
    }
}
