package dev.loginhelp.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The last results, a file a measurement, so that one can be repeated without the others. */
final class Results {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    Results(Path root) {
        folder = root.resolve("bench/results");
    }

    void keep(String name, Chapter chapter) {
        try {
            Files.createDirectories(folder);
            JSON.writerWithDefaultPrettyPrinter().writeValue(file(name).toFile(), chapter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Chapter> read(String name) {
        if (!Files.exists(file(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file(name).toFile(), Chapter.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ".json");
    }
}
