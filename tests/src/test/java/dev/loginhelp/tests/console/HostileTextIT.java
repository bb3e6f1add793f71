package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people and administrators write is text, and the token stays where it is. */
class HostileTextIT {
    private static final String MARKUP = "<img src=x onerror=\"window.taken=true\">";

    @RegisterExtension
    static final TestRealm realm = Console.realm().with(representation -> {
        representation.put("displayName", "Realm " + MARKUP);
        representation
                .withArray("/users")
                .addObject()
                .put("username", "mallory" + MARKUP)
                .put("firstName", MARKUP)
                .put("lastName", "</td><script>window.taken=true</script>")
                .put("enabled", true);
    });

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void namesMessagesAndDomainsAreShownAsTheyWereWritten() {
        var max = Console.administrator(realm, "max", "realm-admin");
        var console = Console.logIn(browser, max)
                .open("Users who cannot reset their password")
                .settled();
        var mallory = console.content().locator("tbody a");
        assertThat(mallory).hasText("mallory" + MARKUP);
        assertNothingTaken(console);

        mallory.click();
        console.settled().button("Set temporary password").click();
        assertThat(console.dialog()).containsText(MARKUP);
        console.confirm();
        assertThat(console.dialog()).containsText("Temporary password of mallory" + MARKUP);
        assertNothingTaken(console);
        console.page().keyboard().press("Escape");
        assertThat(console.content().getByText("The temporary password of")).isVisible();

        console.open("Settings").settled();
        console.part("Message").failureMessage().fill("Ask " + MARKUP + "<svg onload=\"window.taken=true\"></svg>");
        console.part("General")
                .field("Email domains whose mailboxes can only be opened with this login 1")
                .fill(MARKUP);
        console.button("Save").click();
        assertThat(console.field("Email domains whose mailboxes can only be opened with this login 1"))
                .hasAttribute("aria-invalid", "true");
        assertThat(console.page()
                        .frameLocator("iframe[title='Preview: English (default)']")
                        .locator("body"))
                .containsText("Ask");
        assertNothingTaken(console);
        console.hasNoErrors();
    }

    @Test
    void tokenIsInNoAddressNoStorageAndNoLog() {
        var max = Console.administrator(realm, "mara", "realm-admin");
        var console = Console.logIn(browser, max);
        List<Request> requests = new CopyOnWriteArrayList<>();
        console.page().onRequest(requests::add);
        console.open("Settings").settled();
        console.open("Users who cannot reset their password").settled();
        var asked = requests.stream()
                .filter(request -> request.url().contains("/login-help/report"))
                .findFirst()
                .orElseThrow();
        var token = asked.allHeaders().getOrDefault("authorization", "").replace("Bearer ", "");
        assertThat(token).isNotEmpty();
        assertThat(requests).noneMatch(request -> request.url().contains(token));
        assertThat(console.kept().toString()).doesNotContain(token);
        assertThat(console.written()).noneMatch(line -> line.contains(token) || line.contains("login-help"));
    }

    @Test
    void policyOfTheConsoleIsKept() {
        var max = Console.administrator(realm, "mona", "realm-admin");
        var console = Console.logIn(browser, max).open("Settings").settled();
        var answer = console.page().reload();
        assertThat(answer.headers())
                .containsEntry(
                        "content-security-policy", "frame-src 'self'; frame-ancestors 'self'; object-src 'none';");
        console.settled();
        assertThat(console.written()).noneMatch(line -> line.contains("Content Security Policy"));
    }

    private static void assertNothingTaken(Console console) {
        assertThat(console.page().evaluate("() => window.taken === undefined")).isEqualTo(true);
        assertThat(console.page().locator("#login-help-content img, #login-help-content script, dialog img"))
                .hasCount(0);
    }
}
