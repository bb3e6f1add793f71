package dev.loginhelp.demo;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a server keeps what it must not forget, as arguments for Keycloak.
 *
 * @param options database and cache
 */
public record Storage(List<String> options) {
    /** A database file of the server's own: nobody shares it. */
    static Storage alone(Path data) {
        return new Storage(List.of("--db-url=" + fileUrl(data), "--cache=local"));
    }

    /** A database that several servers share; they find each other in it and talk over the loopback interface. */
    public static Storage shared(PostgreSql database) {
        return in(database.url(), PostgreSql.USER, "--cache-embedded-network-bind-address=127.0.0.1");
    }

    /** A PostgreSQL that one server has to itself. */
    public static Storage alone(PostgreSql database) {
        return in(database.url(), PostgreSql.USER, "--cache=local");
    }

    /** A MariaDB that one server has to itself. */
    public static Storage alone(MariaDb database) {
        return in(database.url(), MariaDb.USER, "--cache=local");
    }

    private static Storage in(String url, String user, String cache) {
        return new Storage(List.of("--db-url=" + url, "--db-username=" + user, "--db-password=" + user, cache));
    }

    /**
     * What Keycloak itself uses for dev-file, but in a folder that outlives a change of version, and with every commit
     * written at once: by default H2 waits up to half a second, and a killed server forgets what it had confirmed. And
     * unlike other databases it gives up a lock after two seconds, which on a busy machine is a failure of its own.
     */
    static String fileUrl(Path data) {
        return "jdbc:h2:file:" + data.resolve("keycloak")
                + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;LOCK_TIMEOUT=30000";
    }
}
