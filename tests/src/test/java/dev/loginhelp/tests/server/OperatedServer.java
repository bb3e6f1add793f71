package dev.loginhelp.tests.server;

import dev.loginhelp.demo.Distribution;
import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Keycloak for one test class alone, of which an operator changes the jars and the themes. Data, address and theme
 * folders stay, no matter what.
 */
public final class OperatedServer implements BeforeAllCallback, AfterAllCallback, Supplier<KeycloakServer> {
    private final Path home;
    private final Folder data;
    private final Ports ports = Ports.free();
    private KeycloakServer current;

    /**
     * @param name of its folders, below {@code tests/target}
     * @param jars what it starts with; none is as Keycloak ships it
     */
    public OperatedServer(String name, List<Path> jars) {
        home = Project.TARGET.resolve("keycloak-" + name);
        data = new Folder(Project.TARGET.resolve("data").resolve(name));
        current = new KeycloakServer(Project.distribution(home, jars), ports, data.path(), Project.LOGINS_AT_ONCE);
    }

    @Override
    public KeycloakServer get() {
        return current;
    }

    /** As docs/install.md says: stops the server, changes the jars, clears the cache, builds and starts. */
    public void restartWith(List<Path> jars) {
        current.stop();
        // Keycloak keeps the compressed files of themes until it is updated itself (GzipResourceEncodingProvider).
        new Folder(home.resolve("data/tmp/kc-gzip-cache")).delete();
        Distribution distribution = Project.distribution(home, jars);
        current = new KeycloakServer(distribution, ports, data.path(), Project.LOGINS_AT_ONCE).start();
    }

    /** Writes a file of a theme folder; a server that runs goes on with what it has read. */
    public void theme(String file, String... lines) {
        var path = home.resolve("themes").resolve(file);
        new Folder(path.resolve("..").normalize()).create();
        try {
            Files.writeString(path, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        data.delete();
        current.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        current.kill();
    }
}
