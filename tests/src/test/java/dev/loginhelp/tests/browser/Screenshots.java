package dev.loginhelp.tests.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.loginhelp.demo.Folder;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Pictures for people to look at. */
public final class Screenshots {
    private Screenshots() {}

    /** Keeps the whole page as {@code tests/target/screenshots/NAME.png}. */
    public static void record(Page page, String name) {
        var folder = new Folder(Project.TARGET.resolve("screenshots")).create();
        page.screenshot(whole(folder.path().resolve(name + ".png")));
    }

    /** Keeps picture and source of a page of a failed test in {@code tests/target/failures}. */
    static void failure(Page page, ExtensionContext test) {
        var folder = new Folder(Project.TARGET.resolve("failures")).create();
        var number = page.context().pages().indexOf(page);
        var name = "%s.%s-%d-%d"
                .formatted(
                        test.getRequiredTestClass().getSimpleName(),
                        test.getRequiredTestMethod().getName(),
                        System.identityHashCode(page.context()) & 0xffff,
                        number);
        page.screenshot(whole(folder.path().resolve(name + ".png")));
        try {
            Files.writeString(folder.path().resolve(name + ".html"), page.url() + "\n" + page.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ScreenshotOptions whole(Path file) {
        return new ScreenshotOptions().setPath(file).setFullPage(true);
    }
}
