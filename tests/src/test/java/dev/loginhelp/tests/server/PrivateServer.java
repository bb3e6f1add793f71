package dev.loginhelp.tests.server;

import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A Keycloak for one test class alone, with data of its own: the class may kill it and start it again.
 *
 * <p>Register it before the realm that lives on it:
 *
 * <pre>{@code
 * @Order(1) @RegisterExtension static final PrivateServer server = new PrivateServer("outage");
 * @Order(2) @RegisterExtension static final TestRealm realm = TestRealm.installed().on(server);
 * }</pre>
 */
public final class PrivateServer implements BeforeAllCallback, AfterAllCallback, Supplier<KeycloakServer> {
    private final Folder data;
    private final KeycloakServer server;

    /**
     * @param name of its data folder, below {@code tests/target/data}
     * @param options more arguments for {@code kc.sh start}
     */
    public PrivateServer(String name, String... options) {
        data = new Folder(Project.TARGET.resolve("data").resolve(name));
        server = new KeycloakServer(
                Project.distribution(),
                Ports.free(),
                data.path(),
                Stream.concat(Stream.of(Project.LOGINS_AT_ONCE), Stream.of(options))
                        .toArray(String[]::new));
    }

    @Override
    public KeycloakServer get() {
        return server;
    }

    /** What it has written down; to be asked only between {@code kill()} and {@code start()}. */
    public DatabaseFile database() {
        return new DatabaseFile(data.path());
    }

    /** Waits until its log has said something so many times more than by now. */
    public void awaitInLog(String text, int times) {
        long before = said(text);
        Await.until("the log says " + text, Duration.ofMinutes(1), () -> said(text) >= before + times);
    }

    /** Waits until its log has said something, now or before. */
    public void awaitSaid(String text) {
        Await.until("the log says " + text, Duration.ofMinutes(1), () -> said(text) > 0);
    }

    private long said(String text) {
        try (var lines = Files.lines(server.log())) {
            return lines.filter(line -> line.contains(text)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        data.delete();
        server.start();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        server.kill();
    }
}
