package dev.loginhelp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What a built Keycloak was made of, so that it is built again only when something changed. */
record Fingerprint(String value) {
    static Fingerprint of(String keycloak, List<Path> jars, List<String> options) {
        var digest = sha256();
        digest.update((keycloak + options).getBytes(StandardCharsets.UTF_8));
        for (var jar : jars) {
            digest.update(content(jar));
        }
        return new Fingerprint(keycloak + " " + HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * The same, of a Keycloak that lies there with these provider jars. Keycloak refuses to start where a jar is younger
     * than its build, and it is so in a copied folder.
     */
    Fingerprint at(Path home) {
        return new Fingerprint("%s %s %s".formatted(value, home, stamps(home.resolve("providers"))));
    }

    boolean isIn(Path file) {
        return Files.exists(file) && value.equals(new String(content(file), StandardCharsets.UTF_8));
    }

    void writeTo(Path file) {
        try {
            Files.writeString(file, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> stamps(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.sorted()
                    .map(jar -> jar.getFileName() + "@" + jar.toFile().lastModified())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StageFailure("Cannot read %s: package the modules first (mvn package).".formatted(file), e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
