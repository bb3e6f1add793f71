package dev.loginhelp.tests.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/** A walk past every page of ours, in any language: nothing is found by its words. */
final class EveryPage {
    private static final String NEW_PASSWORD = "A-new-password-2";

    private final TestRealm realm;
    private final Browser browser;
    private final BiConsumer<String, Page> visitor;

    /** @param visitor is shown each page with its name */
    EveryPage(TestRealm realm, Browser browser, BiConsumer<String, Page> visitor) {
        this.realm = realm;
        this.browser = browser;
        this.visitor = visitor;
    }

    void visit(BrowserProfile look) {
        var user = person();
        var page = browser.openElsewhere(login(""), look);
        show("login", page, "#kc-login");
        logIn(page, user.username(), "wrong");
        show("login-failed", page, "#login-help-failed-lock");
        page.locator("#login-help-link").click();
        show("reset", page, "#email");
        page.locator("#login-help-submit").click();
        show("reset-error", page, "#input-error-email");
        page.locator("#email").fill(user.email());
        page.locator("#login-help-submit").click();
        show("sent", page, "#login-help-again");
        page.navigate(realm.url("/login-help/checks"));
        show("help", page, ".login-help h2");
        behindTheLink(page, user);
        loggedIn(page, user);
        notMe(page, user);
        end(page);
    }

    private void behindTheLink(Page page, TestUser user) {
        var link = realm.inbox().await(user.email()).link();
        page.navigate(link);
        show("new-password", page, "#password-new");
        page.locator("#password-new").fill(NEW_PASSWORD);
        page.locator("#password-confirm").fill("something else");
        page.locator("#login-help-submit").click();
        show("new-password-error", page, "#input-error-password-confirm");
        page.locator("#password-new").fill(NEW_PASSWORD);
        page.locator("#password-confirm").fill(NEW_PASSWORD);
        page.locator("#login-help-submit").click();
        show("login-after-reset", page, "#kc-login");
        page.navigate(link);
        show("link-dead", page, ".login-help-list");
    }

    private void loggedIn(Page page, TestUser user) {
        page.navigate(realm.url("/account/"));
        logIn(page, user.username(), NEW_PASSWORD);
        assertThat(page.getByTestId("page-heading")).isVisible();
        page.navigate(login("&kc_action=UPDATE_PASSWORD"));
        show("change-password", page, "#password-new");

        var other = person();
        var elsewhere = browser.openElsewhere(login(""), BrowserProfile.DEFAULT);
        elsewhere.locator("#login-help-link").click();
        elsewhere.locator("#email").fill(other.email());
        elsewhere.locator("#login-help-submit").click();
        page.navigate(realm.inbox().await(other.email()).link());
        show("link-other-user", page, "#login-help-logout");
    }

    private void notMe(Page page, TestUser user) {
        realm.inbox().await("a mail about the change", inbox -> notMeLink(user).isPresent());
        var link = notMeLink(user).orElseThrow();
        page.navigate(link);
        show("not-me", page, "#login-help-not-me-form");
        page.locator("#login-help-submit").click();
        show("not-me-done", page, ".login-help-not-me");
        page.navigate(link);
        show("not-me-dead", page, "#login-help-checks");
    }

    private Optional<String> notMeLink(TestUser user) {
        return realm.inbox().mailsTo(user.email()).stream()
                .flatMap(mail -> mail.links().stream())
                .filter(link -> link.contains("/not-me/"))
                .findFirst();
    }

    /** Where an application has no home, and the realm no account console to go to instead. */
    private void end(Page page) {
        accountConsole(false);
        page.navigate(realm.url("/login-help/arrived"));
        show("end", page, "#login-help-end");
        accountConsole(true);
    }

    private void accountConsole(boolean enabled) {
        var console =
                (ObjectNode) realm.get("/clients?clientId=account-console").path(0);
        realm.put("/clients/" + console.path("id").asText(), console.put("enabled", enabled));
    }

    private void show(String name, Page page, String seen) {
        assertThat(page.locator(seen).first()).isVisible();
        page.waitForLoadState();
        page.evaluate("() => document.fonts.ready.then(() => true)");
        visitor.accept(name, page);
    }

    private static void logIn(Page page, String username, String password) {
        page.locator("#username").fill(username);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    private TestUser person() {
        var name = "p-" + UUID.randomUUID();
        return realm.user(name).email(name + "@example.test").create();
    }

    private String login(String more) {
        return realm.url("/protocol/openid-connect/auth?client_id=account&response_type=code&redirect_uri="
                + realm.url("/account/") + more);
    }
}
