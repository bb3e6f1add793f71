package dev.loginhelp.tests.climbing;

import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.Ports;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A server with the pack in which a test takes guards out and puts them back, while it runs: the classes of the guards
 * are changed in a copy of the jar ({@link BlindJar}). The pack itself has no such switch.
 */
final class BlindServer implements AutoCloseable {
    private static final Folder DATA = new Folder(Project.TARGET.resolve("data/blind"));
    private static final Path BLIND = Project.TARGET.resolve("blind.txt");

    private final KeycloakServer server;

    BlindServer() {
        DATA.delete();
        toNothing();
        var jars = Project.jars().stream().map(new BlindJar()::of).toList();
        var distribution = Project.distribution(Project.TARGET.resolve("keycloak-blind"), jars)
                .java("-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -D" + Blindfold.FILE + "=" + BLIND);
        server = new KeycloakServer(distribution, Ports.free(), DATA.path(), Project.LOGINS_AT_ONCE).start();
    }

    KeycloakServer server() {
        return server;
    }

    /** @param pattern finds a part of {@code class.method[arguments]} of what is not asked from now on */
    void to(String pattern) {
        try {
            Files.writeString(BLIND, pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void toNothing() {
        to("");
    }

    long stoppedAtTheCommit() {
        try (Stream<String> lines = Files.lines(server.log())) {
            return lines.filter(line -> line.contains("Stopped at the commit")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.kill();
    }
}
