package dev.loginhelp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A folder of ours on disk, with everything below it. */
public record Folder(Path path) {
    /** Makes it if it is not there yet. */
    public Folder create() {
        try {
            Files.createDirectories(path);
            return this;
        } catch (IOException e) {
            throw new StageFailure("Cannot create the folder %s: check its permissions.".formatted(path), e);
        }
    }

    /** Removes it and everything in it; nothing happens if it is not there. */
    public void delete() {
        if (!Files.exists(path)) {
            return;
        }
        try (var below = Files.walk(path)) {
            for (var each : below.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
