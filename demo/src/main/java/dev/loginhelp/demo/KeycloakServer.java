package dev.loginhelp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One Keycloak process on its own data folder. It can be stopped or killed and started again on the same data; it never
 * outlives the program that started it, short of a {@code kill -9} of that program.
 */
public final class KeycloakServer implements RunningKeycloak, AutoCloseable {
    /** Name and password of the first administrator of the master realm. */
    public static final String ADMINISTRATOR = "admin";

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final Distribution distribution;
    private final Ports ports;
    private final Path data;
    private final URI base;
    private final Storage storage;
    private final List<String> options;
    private @Nullable Process process;

    /**
     * @param data where the database and the log lie; kept between starts
     * @param options more arguments for {@code kc.sh start}
     */
    public KeycloakServer(Distribution distribution, Ports ports, Path data, String... options) {
        this(
                distribution,
                ports,
                data,
                URI.create("http://localhost:" + ports.http()),
                Storage.alone(data.toAbsolutePath().normalize()),
                options);
    }

    /**
     * A server that shares its data with others.
     *
     * @param data where the log lies
     * @param base what people type before {@code /realms/...}, whichever server then answers
     */
    public KeycloakServer(
            Distribution distribution, Ports ports, Path data, URI base, Storage storage, String... options) {
        this.distribution = distribution;
        this.ports = ports;
        this.data = data.toAbsolutePath().normalize();
        this.base = base;
        this.storage = storage;
        this.options = List.of(options);
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop-keycloak"));
    }

    /** Starts the server and returns when it is ready to answer, or fails with where to look. */
    public KeycloakServer start() {
        new Folder(data).create();
        var command = distribution.command(StartArguments.of(ports, base, storage, options));
        command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        command.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        try {
            var started = command.start();
            process = started;
            new Readiness(ports.management()).await(started, log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public URI baseUrl() {
        return base;
    }

    /** Where this very server listens. */
    public Ports ports() {
        return ports;
    }

    /** The id of its process, while it runs. */
    public long pid() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException("The server does not run");
        }
        // kc.sh is a shell around the server.
        return running.descendants().findFirst().orElse(running.toHandle()).pid();
    }

    /** Everything the server has said since its data folder was made. */
    public Path log() {
        return data.resolve("keycloak.log");
    }

    @Override
    public AdminApi admin() {
        return new AdminApi(baseUrl(), ADMINISTRATOR, ADMINISTRATOR);
    }

    /** Returns when the server has ended by itself or by another hand. */
    void awaitEnd() throws InterruptedException {
        var running = process;
        if (running != null) {
            running.waitFor();
        }
    }

    /** Ends it in order: requests under way are answered, the database is closed. */
    public void stop() {
        end(false);
    }

    /** Ends it as a power failure would ({@code kill -9}): nothing is closed, nothing is written. */
    public void kill() {
        end(true);
    }

    @Override
    public void close() {
        stop();
    }

    private synchronized void end(boolean atOnce) {
        var running = process;
        if (running == null) {
            return;
        }
        // kc.sh is a shell around the server: killing the shell alone would leave the server behind.
        var server = running.descendants().toList();
        try {
            if (!atOnce) {
                running.destroy();
            }
            if (atOnce || !running.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
                server.forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly().waitFor();
            }
            for (var each : server) {
                each.onExit().join();
            }
            process = null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.forEach(ProcessHandle::destroyForcibly);
        }
    }
}
