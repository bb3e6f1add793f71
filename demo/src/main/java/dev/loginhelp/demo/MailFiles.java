package dev.loginhelp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Keeps each mail of the demo as files: {@code .eml} for a mail program and {@code .html} for a browser. */
final class MailFiles {
    private static final String FOR_PROGRAMS = ".eml";
    private static final String CHARSET = "<!DOCTYPE html><meta charset=\"utf-8\">\n";

    private final Path folder;

    MailFiles(Path folder) {
        this.folder = new Folder(folder).create().path();
    }

    /** Writes it, and says which file to open in a browser; without an HTML part the one for a mail program. */
    synchronized Path keep(Mail mail) {
        String name = "%03d-%s".formatted(kept() + 1, mail.recipient().replaceAll("[^\\w.@-]+", "_"));
        try {
            Path source = Files.writeString(folder.resolve(name + FOR_PROGRAMS), mail.source());
            return mail.html().isEmpty()
                    ? source
                    : Files.writeString(folder.resolve(name + ".html"), CHARSET + mail.html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long kept() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(FOR_PROGRAMS)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
