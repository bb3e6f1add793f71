package dev.loginhelp.tests.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The browser of the person in one test: fresh cookies for every test, a picture of every open page when it fails.
 *
 * <pre>{@code @RegisterExtension final Browser browser = new Browser();}</pre>
 */
public final class Browser implements AfterEachCallback {
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final BrowserProfile look;
    private @Nullable BrowserContext first;

    public Browser() {
        this(BrowserProfile.DEFAULT);
    }

    /** The same for every test of the class, of another kind. */
    public Browser(BrowserProfile look) {
        this.look = look;
    }

    /** A new tab of this test's browser. */
    public Page open(String url) {
        var context = first;
        if (context == null) {
            context = context(look);
            first = context;
        }
        return visit(context, url);
    }

    /** A tab of another browser: nothing shared with the first, as on another device. */
    public Page openElsewhere(String url, BrowserProfile other) {
        return visit(context(other), url);
    }

    /** A further browser of this kind, for a test that needs several tabs in it or its cookies. */
    public BrowserContext context(BrowserProfile kind) {
        var context = Chromium.launched().newContext(kind.options());
        context.setDefaultTimeout(Timeouts.MILLISECONDS);
        contexts.add(context);
        return context;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        try {
            if (test.getExecutionException().isPresent()) {
                contexts.stream()
                        .flatMap(context -> context.pages().stream())
                        .forEach(page -> Screenshots.failure(page, test));
            }
        } finally {
            contexts.forEach(BrowserContext::close);
            contexts.clear();
            first = null;
        }
    }

    private static Page visit(BrowserContext context, String url) {
        var page = context.newPage();
        page.navigate(url);
        return page;
    }
}
