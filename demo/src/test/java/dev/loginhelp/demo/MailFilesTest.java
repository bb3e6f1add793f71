package dev.loginhelp.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailFilesTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void mailIsAFileForABrowserAndOneForAMailProgram() throws IOException {
        var files = new MailFiles(folder.resolve("mail"));
        var page = files.keep(mail("hanako@example.test", "<p>リンク</p>"));
        assertThat(page).hasFileName("001-hanako@example.test.html");
        assertThat(Files.readString(page)).contains("charset=\"utf-8\"", "<p>リンク</p>");
        assertThat(folder.resolve("mail/001-hanako@example.test.eml")).hasContent("Subject: x");
    }

    @Test
    void mailsAreNumberedOnAfterANewStartAndNoNameLeadsElsewhere() {
        new MailFiles(folder).keep(mail("emma@example.test", "<p>one</p>"));
        assertThat(new MailFiles(folder).keep(mail("../../emma/x@example.test", "")))
                .hasParent(folder)
                .hasFileName("002-.._.._emma_x@example.test.eml");
    }

    private static Mail mail(String recipient, String html) {
        return new Mail(recipient, "x", "text", html, "Subject: x", Instant.EPOCH);
    }
}
