package dev.loginhelp.tests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.loginhelp.tests.browser.Browser;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Login help &gt; Users who cannot reset their password. */
class ReportPageIT {
    private static final String REPORT = "Users who cannot reset their password";
    private static final String SEARCH = "Username, name or email";
    private static final int A_PAGE = 50;

    @RegisterExtension
    static final TestRealm realm = Console.realm();

    @RegisterExtension
    final Browser browser = new Browser();

    private static TestUser max = new TestUser(realm, "", "", "", "");

    @BeforeAll
    static void people() {
        max = Console.administrator(realm, "max", "realm-admin");
        realm.user("emma").email("emma@example.test").create();
        realm.user("mia").email("reception@example.test").create();
        realm.user("liam").email("reception@example.test").create();
        realm.user("isla").email("isla@example.test").disabled().create();
        for (int number = 0; number < A_PAGE; number++) {
            realm.user("staff-%02d".formatted(number)).withoutPassword().create();
        }
    }

    @Test
    void peopleWithTheirReasonsAPageAtATime() {
        var console = Console.logIn(browser, max).open(REPORT).settled();
        assertThat(console.content().getByText("Users who cannot reset their password without help: 53 of 55"))
                .isVisible();
        assertThat(rows(console)).hasCount(A_PAGE);
        assertThat(row(console, "isla")).containsText("Disabled");
        assertThat(row(console, "mia")).containsText("Shared address");
        assertThat(row(console, "emma")).hasCount(0);

        var next = console.button("Next page");
        next.focus();
        next.press("Enter");
        assertThat(rows(console)).hasCount(3);
        assertThat(console.content().getByText("Page 2 of 2")).isVisible();
        assertThat(console.content().locator(":focus")).hasCount(1);

        console.page().reload();
        assertThat(rows(console)).hasCount(3);
        console.button("Previous page").click();
        assertThat(rows(console)).hasCount(A_PAGE);
        assertThat(console.content().getByText("Page 1 of 2")).isVisible();
        console.hasNoErrors();
    }

    @Test
    void addressOfAPageCanBeSentToSomebody() {
        var console = Console.logIn(browser, max).open(REPORT).settled();
        console.button("Next page").click();
        assertThat(rows(console)).hasCount(3);
        var address = console.page().url();
        var other = console.secondTab(address.substring(address.indexOf("/login-help?")));
        assertThat(rows(other)).hasCount(3);
        assertThat(other.content().getByText("Page 2 of 2")).isVisible();
        other.button("Previous page").click();
        assertThat(rows(other)).hasCount(A_PAGE);
    }

    @Test
    void filterAndSearchStayInTheAddress() {
        var console = Console.logIn(browser, max).open(REPORT).settled();
        console.button("Shared address: 2").click();
        assertThat(rows(console)).hasCount(2);
        console.field(SEARCH).fill("LI");
        console.page().keyboard().press("Enter");
        assertThat(rows(console)).hasCount(1);

        assertThat(console.content().getByText("Users who cannot reset their password without help: 1 of 1"))
                .isVisible();
        console.page().reload();
        console.settled();
        assertThat(row(console, "liam")).isVisible();
        assertThat(rows(console)).hasCount(1);
        assertThat(console.button("Shared address: 1")).hasAttribute("aria-pressed", "true");
        console.field(SEARCH).fill("nobody");
        console.button("Search").click();
        assertThat(console.content().getByText("Nobody found")).isVisible();
    }

    @Test
    void nameLeadsToThePerson() {
        var console = Console.logIn(browser, max).open(REPORT).settled();
        row(console, "isla").locator("a").click();
        assertThat(console.tab()).hasClass("pf-v5-c-tabs__item pf-m-current");
        assertThat(console.content().getByText("This user cannot reset their password without help."))
                .isVisible();
        console.page().goBack();
        assertThat(console.heading()).hasText(REPORT);
        console.hasNoErrors();
    }

    @Test
    void tableCanBeDownloaded() throws IOException {
        var console = Console.logIn(browser, max).open(REPORT).settled();
        console.button("Shared address: 2").click();
        assertThat(rows(console)).hasCount(2);
        var file = console.page()
                .waitForDownload(() -> console.button("Download as CSV").click());
        assertThat(Files.readString(file.path()))
                .contains("liam,reception@example.test", "mia,reception@example.test")
                .doesNotContain("isla");
    }

    private static Locator rows(Console console) {
        return console.content().locator("tbody tr");
    }

    private static Locator row(Console console, String name) {
        return rows(console)
                .filter(new Locator.FilterOptions()
                        .setHas(console.page()
                                .getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions()
                                                .setName(name)
                                                .setExact(true))));
    }
}
