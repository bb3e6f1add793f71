package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.browser.BrowserProfile;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The admin console of a realm in the browser of one of its administrators. */
final class Console {
    private final TestRealm realm;
    private final Page page;
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final List<String> written = new CopyOnWriteArrayList<>();

    private Console(TestRealm realm, Page page) {
        this.realm = realm;
        this.page = page;
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> written.add(message.text()));
    }

    /** An installed realm whose administrators log in to the console with our theme. */
    static TestRealm realm() {
        return TestRealm.installed();
    }

    /** Somebody with these administration roles. */
    static TestUser administrator(TestRealm realm, String name, String... roles) {
        return realm.user(name).email(name + "@example.test").create().may(roles);
    }

    static Console logIn(Browser browser, TestUser who) {
        return logIn(browser, BrowserProfile.DEFAULT, who, "");
    }

    /** @param address what follows the # and the realm */
    static Console logIn(Browser browser, BrowserProfile look, TestUser who, String address) {
        var console = new Console(who.realm(), browser.context(look).newPage());
        console.page.navigate(console.url(address));
        console.page.locator("#username").fill(who.username());
        console.page.locator("#password").fill(who.password());
        console.page.locator("#kc-login").click();
        return console;
    }

    Page page() {
        return page;
    }

    /** Another tab of the same browser. */
    Console secondTab(String address) {
        var tab = new Console(realm, page.context().newPage());
        tab.page.navigate(tab.url(address));
        return tab;
    }

    private String url(String address) {
        return "%s/admin/%s/console/#/%s%s".formatted(realm.server().baseUrl(), realm.name(), realm.name(), address);
    }

    /** Goes to an address of this console as a link in it would. */
    Console go(String address) {
        page.evaluate("hash => { location.hash = hash; }", "/" + realm.name() + address);
        return this;
    }

    /** Opens a page of ours by its entry in the list at the side. */
    Console open(String entry) {
        entries().filter(new FilterOptions().setHasText(entry)).click();
        assertThat(heading()).hasText(entry);
        return this;
    }

    /** Shows a part of the settings by its tab. */
    Console part(String words) {
        content()
                .getByRole(AriaRole.TAB, new Locator.GetByRoleOptions().setName(words))
                .click();
        return this;
    }

    Console openPerson(TestUser who) {
        go("/users/" + who.id() + "/login-help");
        assertThat(content().locator("h2").first()).hasText("Password reset");
        return this;
    }

    /** Our entries in the list of pages. */
    Locator entries() {
        return page.locator("#login-help-navigation a");
    }

    /** What is shown of ours. */
    Locator content() {
        return page.locator("#login-help-content");
    }

    Locator heading() {
        return content().locator("h1");
    }

    Locator tab() {
        return page.locator("#login-help-tab");
    }

    Locator button(String words) {
        return content()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words).setExact(true));
    }

    /** What stands below a heading. */
    Locator section(String heading) {
        return content()
                .getByRole(
                        AriaRole.REGION,
                        new Locator.GetByRoleOptions().setName(heading).setExact(true));
    }

    /** The message for people who cannot log in. */
    Locator failureMessage() {
        return section("Message for people who cannot log in")
                .getByLabel("English (default)", new Locator.GetByLabelOptions().setExact(true));
    }

    Locator field(String label) {
        return content().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** The question or the message in front of the page. */
    Locator dialog() {
        return page.locator("dialog[open]");
    }

    void confirm() {
        dialog().locator("[data-login-help=confirm]").click();
    }

    /** Waits until everything of the page has been loaded. */
    Console settled() {
        assertThat(content()).isVisible();
        assertThat(content().locator("[aria-busy=true], .login-help-spinner")).hasCount(0);
        return this;
    }

    void hasNoErrors() {
        assertThat(errors).isEmpty();
    }

    /** What was written to the browser's console. */
    List<String> written() {
        return written;
    }

    /** Everything the browser keeps for this origin. */
    @SuppressWarnings("unchecked")
    Map<String, String> kept() {
        return (Map<String, String>) page.evaluate("() => ({...localStorage, ...sessionStorage})");
    }
}
