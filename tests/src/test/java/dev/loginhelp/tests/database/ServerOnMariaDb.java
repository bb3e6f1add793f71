package dev.loginhelp.tests.database;

import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.MariaDb;
import dev.loginhelp.demo.Ports;
import dev.loginhelp.demo.Storage;
import dev.loginhelp.tests.server.Project;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A Keycloak on a MariaDB of its own, for one test class. */
public final class ServerOnMariaDb implements BeforeAllCallback, AfterAllCallback, Supplier<KeycloakServer> {
    // MariaDB's own account must reach it, so not below the project; each checkout has its own.
    private final MariaDb database = new MariaDb(Path.of(
            System.getProperty("java.io.tmpdir"),
            "login-help-mariadb-" + Integer.toHexString(Project.ROOT.hashCode())));
    private final Ports ports = Ports.free();
    private final KeycloakServer server = new KeycloakServer(
            Project.onMariaDb(),
            ports,
            new Folder(Project.TARGET.resolve("data/mariadb")).create().path(),
            URI.create("http://localhost:" + ports.http()),
            Storage.alone(database),
            Project.LOGINS_AT_ONCE);

    @Override
    public KeycloakServer get() {
        return server;
    }

    MariaDb database() {
        return database;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        database.start();
        server.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.stop();
        database.close();
    }
}
