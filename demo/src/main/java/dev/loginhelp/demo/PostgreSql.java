package dev.loginhelp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A PostgreSQL of our own, from the packages of the machine, on a port of its own and with a folder of its own; for the
 * tests and measurements that H2 cannot stand for. It is fast rather than safe against a power failure of the machine
 * ({@code fsync=off}), but a killed or restarted server forgets nothing.
 */
public final class PostgreSql implements AutoCloseable {
    /** Name, password and database of Keycloak's account. */
    public static final String USER = "keycloak";

    private static final String SETTINGS = String.join(
            " ",
            "-c listen_addresses=127.0.0.1",
            "-c unix_socket_directories=",
            "-c max_connections=250",
            "-c shared_buffers=512MB",
            "-c fsync=off",
            "-c log_destination=jsonlog",
            "-c logging_collector=on",
            "-c log_filename=server.log");

    private final Path folder;
    private final int port;

    /** @param folder absolute; what is in it from an earlier run is used again */
    public PostgreSql(Path folder) {
        this.folder = folder;
        this.port = Ports.free().http();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-postgresql"));
    }

    /** Starts it, on the data that are there or on an empty database. */
    public PostgreSql start() {
        boolean fresh = !Files.exists(data());
        if (fresh) {
            new Folder(folder).create();
            if (isRoot()) {
                // PostgreSQL refuses to run as root; Debian's package brings this account.
                run(List.of("chown", "postgres", folder.toString()));
            }
            run(server("initdb", "-D", data().toString(), "-U", USER, "-A", "trust", "--locale=C.UTF-8", "-N"));
        }
        var log = folder.resolve("pg_ctl.log").toString();
        run(server("pg_ctl", "start", "-w", "-D", data().toString(), "-l", log, "-o", SETTINGS + " -c port=" + port));
        if (fresh) {
            run(client("createdb", USER));
        }
        return this;
    }

    /** Ends it at once, as a crash would: clients lose their connections, what was committed is kept. */
    public void crash() {
        run(server("pg_ctl", "stop", "-w", "-m", "immediate", "-D", data().toString()));
    }

    @Override
    public void close() {
        if (Files.exists(data().resolve("postmaster.pid"))) {
            run(server("pg_ctl", "stop", "-w", "-m", "fast", "-D", data().toString()));
        }
    }

    /** What a Java program connects to. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, USER);
    }

    /** The version as the server tells it. */
    public String version() {
        return sql("show server_version").strip();
    }

    /** The answer to a statement, a line a row, columns parted by {@code |}. */
    public String sql(String statement) {
        return psql("-At", "-c", statement);
    }

    /** Runs {@code psql} with these arguments and gives back what it said; an error of SQL is a failure. */
    public String psql(String... arguments) {
        var all = Stream.concat(Stream.of("-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", USER), Stream.of(arguments));
        return run(client("psql", all.toArray(String[]::new)));
    }

    /** Runs a script by {@code psql} in one connection and gives back what it said. */
    public String script(String commands) {
        try {
            var file = Files.createTempFile("script", ".sql");
            Files.writeString(file, commands);
            var said = psql("-f", file.toString());
            Files.delete(file);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server has written down, as JSON, a line an entry. */
    public Path log() {
        return data().resolve("log/server.json");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private List<String> client(String program, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(binary(program), "-h", "127.0.0.1", "-p", "" + port, "-U", USER));
        command.addAll(List.of(arguments));
        return command;
    }

    private static List<String> server(String program, String... arguments) {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", "postgres", "--") : List.of());
        command.add(binary(program));
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").toLowerCase(Locale.ROOT).equals("root");
    }

    /** Debian keeps the programs of each version apart; elsewhere they are on the path. */
    private static String binary(String program) {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin").resolve(program))
                    .filter(Files::isExecutable)
                    .max(Comparator.naturalOrder())
                    .map(Path::toString)
                    .orElse(program);
        } catch (IOException notDebian) {
            return program;
        }
    }

    private static String run(List<String> command) {
        try {
            var output = Files.createTempFile("postgresql", ".out");
            // A file, not a pipe: the server that pg_ctl starts would keep a pipe open for ever.
            var process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int status = process.waitFor();
            var said = Files.readString(output, StandardCharsets.UTF_8);
            Files.delete(output);
            if (status != 0) {
                throw new StageFailure("%s failed; Debian's package postgresql is needed:%n%s"
                        .formatted(String.join(" ", command), said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL is needed (Debian's package postgresql)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StageFailure("Interrupted while PostgreSQL was at work.", e);
        }
    }
}
