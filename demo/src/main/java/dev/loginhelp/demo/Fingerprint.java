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
