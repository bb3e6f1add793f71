package dev.loginhelp.tests.climbing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The ways up of {@code walks.txt}, by their names. */
final class KnownWalks {
    private KnownWalks() {}

    static Map<String, Walk> all() {
        var walks = new LinkedHashMap<String, Walk>();
        Arrays.stream(text("walks.txt").split("\n== ", -1)).skip(1).forEach(section -> {
            var name = section.lines().findFirst().orElseThrow();
            walks.put(name, Walk.read(section.substring(name.length())));
        });
        return walks;
    }

    static Walk called(String name) {
        return Objects.requireNonNull(all().get(name), name);
    }

    static Map<String, Walk> of(Mix mix) {
        var walks = all();
        walks.values().removeIf(walk -> walk.mix() != mix);
        return walks;
    }

    static String text(String resource) {
        try (var file = Objects.requireNonNull(KnownWalks.class.getResourceAsStream(resource))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
