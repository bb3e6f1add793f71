package dev.loginhelp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB of our own, from the packages of the machine, on a port of its own and with a folder of its own: with its
 * default isolation (REPEATABLE READ), and with the three-byte UTF-8 in which Keycloak's documentation makes a database.
 */
public final class MariaDb implements AutoCloseable {
    /** Name, password and database of Keycloak's account. */
    public static final String USER = "keycloak";

    private static final String SET_UP = """
            create database keycloak character set utf8mb3 collate utf8mb3_unicode_ci;
            create user keycloak@localhost identified by 'keycloak';
            grant all on keycloak.* to keycloak@localhost""";

    private final Path folder;
    private final int port;
    private @Nullable Process server;

    /** @param folder absolute, and short: a socket lies in it; what is in it from an earlier run goes */
    public MariaDb(Path folder) {
        this.folder = folder;
        this.port = Ports.free().http();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "stop-mariadb"));
    }

    /** Starts it on an empty database. */
    public MariaDb start() {
        new Folder(folder).delete();
        new Folder(folder).create();
        // It refuses to run as root; Debian's package brings this account.
        var account = "--user="
                + (System.getProperty("user.name").equals("root") ? "mysql" : System.getProperty("user.name"));
        var data = "--datadir=" + folder.resolve("data");
        run("mariadb-install-db", "--no-defaults", account, data, "--auth-root-authentication-method=normal");
        if (account.endsWith("mysql")) {
            run("chown", "mysql", folder.toString());
        }
        try {
            server = new ProcessBuilder(
                            "mariadbd",
                            "--no-defaults",
                            account,
                            data,
                            "--port=" + port,
                            "--bind-address=127.0.0.1",
                            "--socket=" + socket(),
                            "--max-connections=250",
                            "--innodb-flush-log-at-trx-commit=0")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("server.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB is needed (Debian's package mariadb-server)", e);
        }
        run("mariadb-admin", "--no-defaults", "--socket=" + socket(), "--user=root", "--wait=30", "ping");
        run("mariadb", "--no-defaults", "--socket=" + socket(), "--user=root", "--execute=" + SET_UP);
        return this;
    }

    /** What a Java program connects to. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, USER);
    }

    /** The answer to a statement, a line a row, columns parted by tabs. */
    public String sql(String statement) {
        return run(
                "mariadb",
                "--no-defaults",
                "--socket=" + socket(),
                "--user=root",
                "--skip-column-names",
                "--batch",
                "--execute=" + statement,
                USER);
    }

    @Override
    public void close() {
        var running = server;
        if (running != null) {
            running.destroy();
            running.onExit().join();
        }
    }

    private Path socket() {
        return folder.resolve("s");
    }

    private static String run(String... command) {
        try {
            var process = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StageFailure("%s failed; Debian's package mariadb-server is needed:%n%s"
                        .formatted(String.join(" ", command), said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("MariaDB is needed (Debian's package mariadb-server)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StageFailure("Interrupted while MariaDB was at work.", e);
        }
    }
}
