package dev.loginhelp.tests.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether all words of a page can be read without scrolling sideways. */
final class Layout {
    // Words outside of the window, or cut off by the box they stand in. What is read aloud only has no size.
    private static final String CLIPPED = """
            () => {
              const found = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const width = document.documentElement.clientWidth;
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const box = node.parentElement;
                if (!node.data.trim() || box.closest("script, style, template, noscript, option, .pf-v5-u-screen-reader"))
                  continue;
                const range = document.createRange();
                range.selectNodeContents(node);
                const words = range.getBoundingClientRect();
                if (words.width === 0 || !box.checkVisibility({ visibilityProperty: true })) continue;
                let cut = words.left < -1 || words.right > width + 1;
                for (let up = box; up && !cut; up = up.parentElement) {
                  const style = getComputedStyle(up);
                  if (style.display === "inline" || style.overflowX === "visible") continue;
                  const frame = up.getBoundingClientRect();
                  if (frame.width <= 1) { cut = false; break; }
                  cut = words.right > frame.right + 1 || words.left < frame.left - 1
                    || (style.overflowY === "hidden" && words.bottom > frame.bottom + 1);
                }
                if (cut) found.push(node.data.trim());
              }
              return found;
            }""";

    private Layout() {}

    @SuppressWarnings("unchecked")
    static void hasNoClippedWords(String name, Page page) {
        assertThat((List<String>) page.evaluate(CLIPPED))
                .as("clipped on " + name)
                .isEmpty();
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no scrolling sideways on " + name)
                .isTrue();
    }
}
