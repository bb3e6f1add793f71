package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The address in the mail: short, says nothing, and survives what mail programs do to it. */
class ShortLinkIT {
    private static final String NEW = "A-new-password-2";
    private static final String SAVED = "Your password has been changed";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @Test
    void pathHasAtMostEightyCharactersAndNothingOfThePersonInIt() {
        var user = person("short");
        var link = URI.create(linkFor(user, 1));
        assertThat(link.getRawPath()).hasSizeLessThanOrEqualTo(80).matches(".*/login-help/link/[a-z2-7]{32}");
        assertThat(link.getRawQuery()).isNull();
        assertThat(link.toString()).doesNotContain("short", user.id(), "eyJ");
    }

    @Test
    void noTokenShowsInAnyAddressOnTheWayOrOnThePage() {
        var user = person("way");
        var link = linkFor(user, 1);
        var browser = ResetForm.nowhere();
        var answer = browser.send(HttpRequest.newBuilder(URI.create(link)).GET());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri()).hasToString(link);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.body()).contains("name=\"password-new\"").doesNotContain("eyJhbGci", "key=", user.email());
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("eyJhbGci"));
    }

    @Test
    void mailProgramThatChangesTheCaseOrHangsOnAFullStopDoesNotBreakIt() {
        var user = person("case");
        var link = linkFor(user, 1);
        var code = link.substring(link.lastIndexOf('/') + 1);
        var loud = link.replace(code, code.toUpperCase(Locale.ROOT));
        assertThat(ResetForm.page(loud)).contains("name=\"password-new\"");
        assertThat(ResetForm.page(link + ".")).contains("name=\"password-new\"");
        assertThat(ResetForm.follow(loud).choose(NEW).body()).contains(SAVED);
    }

    @Test
    void linkOfOneRealmIsNoneInAnother() {
        var user = person("here");
        var link = linkFor(user, 1);
        var other = TestRealm.installed().create();
        try {
            var elsewhere = link.replace("/realms/" + realm.name() + "/", "/realms/" + other.name() + "/");
            assertThat(ResetForm.page(elsewhere))
                    .contains("This link is no longer valid")
                    .doesNotContain("name=\"password-new\"");
        } finally {
            other.remove();
        }
        assertThat(ResetForm.follow(link).choose(NEW).body()).contains(SAVED);
    }

    @Test
    void codeIsNothingToKeycloaksOwnAddressForTokens() {
        var user = person("around");
        var link = linkFor(user, 1);
        var code = link.substring(link.lastIndexOf('/') + 1);
        assertThat(ResetForm.page(realm.url("/login-actions/action-token?key=" + code)))
                .doesNotContain("password-new");
        assertThat(ResetForm.follow(link).choose(NEW).body()).contains(SAVED);
    }

    @Test
    void pageOfTheLinkChangesItsLanguage() {
        var user = person("language");
        var browser = ResetForm.follow(linkFor(user, 1));
        var japanese = browser.get(browser.action() + "&kc_locale=ja");
        assertThat(japanese.body()).contains("新しいパスワードの設定", "name=\"password-new\"");
        assertThat(browser.choose(NEW).body()).contains("パスワードを変更しました");
    }

    @Test
    void backButtonAfterSavingSaysThatTheLinkIsUsed() {
        var user = person("back");
        var link = linkFor(user, 1);
        var browser = ResetForm.follow(link);
        assertThat(browser.choose(NEW).body()).contains(SAVED);
        assertThat(browser.get(link).body()).contains("This link is no longer valid", "Request a new link");
    }

    private static TestUser person(String name) {
        return realm.user(name).email(name + "@example.test").create();
    }

    private static String linkFor(TestUser user, int number) {
        ResetForm.open(realm).ask(user.email());
        return realm.inbox().await(user.email(), number).link();
    }
}
