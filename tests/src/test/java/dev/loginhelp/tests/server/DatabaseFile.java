package dev.loginhelp.tests.server;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The H2 database of a server that is down: while it runs, the file is its own.
 *
 * <p>It is opened with the very H2 that Keycloak ships, since another version might not read the file.
 *
 * @param folder the data folder of the server
 */
public record DatabaseFile(Path folder) {
    // Keycloak makes the database as nobody, unless a user is configured.
    private static final String USER = "";
    private static final String PASSWORD = "";

    /** The answer to a statement, a line a row, columns parted by {@code |}; of a change, how many rows it has changed. */
    public List<String> sql(String statement) {
        try (var h2 = h2();
                var connection = driver(h2).connect(url(), login());
                var prepared = connection.prepareStatement(statement)) {
            return prepared.execute() ? rows(prepared.getResultSet()) : List.of("" + prepared.getUpdateCount());
        } catch (IOException | SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(ResultSet found) throws SQLException {
        var rows = new ArrayList<String>();
        while (found.next()) {
            rows.add(row(found));
        }
        return rows;
    }

    private static String row(ResultSet found) throws SQLException {
        var columns = new ArrayList<String>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
            columns.add(String.valueOf(found.getString(column)));
        }
        return String.join("|", columns);
    }

    private String url() {
        return "jdbc:h2:file:" + folder.toAbsolutePath().normalize().resolve("keycloak")
                + ";NON_KEYWORDS=VALUE;IFEXISTS=TRUE";
    }

    private static Properties login() {
        var login = new Properties();
        login.setProperty("user", USER);
        login.setProperty("password", PASSWORD);
        return login;
    }

    private static URLClassLoader h2() throws IOException {
        try (var jars = Files.list(Project.distribution().home().resolve("lib/lib/main"))) {
            var jar = jars.filter(file -> file.getFileName().toString().startsWith("com.h2database.h2-"))
                    .findFirst()
                    .orElseThrow();
            return new URLClassLoader(new URL[] {jar.toUri().toURL()});
        }
    }

    private static Driver driver(ClassLoader h2) throws ReflectiveOperationException {
        return (Driver) h2.loadClass("org.h2.Driver").getConstructor().newInstance();
    }
}
