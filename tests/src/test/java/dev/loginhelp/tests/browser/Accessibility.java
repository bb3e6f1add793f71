package dev.loginhelp.tests.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** Whether everybody can use a page, as far as a machine can tell. */
public final class Accessibility {
    private static final List<String> WCAG_2_2_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessibility() {}

    /** Fails with every violation of WCAG 2.2 A and AA and the elements concerned; needs JavaScript in the page. */
    public static void hasNoAxeViolations(Page page) {
        page.waitForLoadState();
        judge(new AxeBuilder(page));
    }

    /** The same for one part of a page, found by this selector; frames in it are not looked into. */
    public static void hasNoAxeViolations(Page page, String part) {
        page.waitForLoadState();
        judge(new AxeBuilder(page).include(part).exclude("iframe"));
    }

    private static void judge(AxeBuilder axe) {
        var violations = axe.withTags(WCAG_2_2_AA).analyze().getViolations();
        assertThat(violations)
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }
}
