package dev.loginhelp.bench;

import dev.loginhelp.demo.Distribution;
import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.PackJars;
import dev.loginhelp.demo.Ports;
import dev.loginhelp.demo.PostgreSql;
import dev.loginhelp.demo.Progress;
import dev.loginhelp.demo.Storage;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What measurements stand on.
 *
 * @param root the top folder of the project
 * @param distribution {@code keycloak-quarkus-dist-VERSION.zip}
 * @param version of the pack
 * @param isLong whether the measurements may take their time
 */
record Ground(Path root, Path distribution, String version, boolean isLong) {
    /** What a server gets of memory: enough for a small organisation's, and little enough to show what grows. */
    static final String JAVA = "-Xms768m -Xmx768m";

    static Ground ofMaven() {
        return new Ground(
                Path.of(property("bench.root")).toAbsolutePath().normalize(),
                Path.of(property("bench.distribution")),
                property("bench.version"),
                property("bench.length").equals("long"));
    }

    /** What the measurements write besides their results. */
    Path target() {
        return root.resolve("bench/target");
    }

    Progress progress() {
        return new Progress(System.out);
    }

    /** Keycloak with both jars, on PostgreSQL, with a Java as in production. */
    Distribution withPack() {
        return distribution("keycloak", PackJars.of(root, version));
    }

    /** The same without any jar. */
    Distribution stock() {
        return distribution("keycloak-stock", List.of());
    }

    private Distribution distribution(String folder, List<Path> jars) {
        return new Distribution(distribution, target().resolve(folder), jars)
                .on("postgres")
                .java(JAVA)
                .prepare(progress());
    }

    /** A PostgreSQL on data of its own. */
    PostgreSql database(String name) {
        return new PostgreSql(databaseFolder(name)).start();
    }

    /** Outside the project: PostgreSQL runs as another user, who may not look into a person's folders. */
    private static Path databaseFolder(String name) {
        return Path.of(System.getProperty("java.io.tmpdir"), "login-help-bench", name);
    }

    /** Forgets what an earlier run has left there. */
    static void forget(String name) {
        new Folder(databaseFolder(name)).delete();
    }

    /** One server alone on this database, not yet started. */
    KeycloakServer server(Distribution keycloak, PostgreSql database, String... options) {
        var ports = Ports.free();
        var data = target().resolve("data");
        new Folder(data).delete();
        return new KeycloakServer(
                keycloak,
                ports,
                data,
                URI.create("http://localhost:" + ports.http()),
                Storage.alone(database),
                options);
    }

    private static String property(String name) {
        var value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException("The measurements are started by Maven (mvn -Pbench verify): no " + name);
        }
        return value;
    }
}
