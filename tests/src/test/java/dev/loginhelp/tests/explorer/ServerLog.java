package dev.loginhelp.tests.explorer;

import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.tests.realm.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the server has complained of since this was made. */
final class ServerLog {
    private static final String GRAVE = " ERROR ";

    private final Path file;
    private final long before;

    ServerLog(TestRealm realm) {
        file = ((KeycloakServer) realm.server()).log();
        before = lines().size();
    }

    List<String> errors() {
        return lines().stream()
                .skip(before)
                .filter(line -> line.contains(GRAVE))
                .toList();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
