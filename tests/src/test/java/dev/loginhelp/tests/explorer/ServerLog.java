package dev.loginhelp.tests.explorer;

import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.tests.realm.TestRealm;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What the server has complained of since this was made. */
public final class ServerLog {
    private static final String GRAVE = " ERROR ";

    private final Path file;
    private final long before;

    public ServerLog(TestRealm realm) {
        file = ((KeycloakServer) realm.server()).log();
        before = file.toFile().length();
    }

    List<String> errors() {
        return since().lines().filter(line -> line.contains(GRAVE)).toList();
    }

    /** Everything, also what is no fault. */
    public String since() {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            log.seek(before);
            var rest = new byte[(int) (log.length() - before)];
            log.readFully(rest);
            return new String(rest, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
