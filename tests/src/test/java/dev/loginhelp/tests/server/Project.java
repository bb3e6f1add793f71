package dev.loginhelp.tests.server;

import dev.loginhelp.demo.Distribution;
import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.PackJars;
import dev.loginhelp.demo.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Where things lie in the project under test, as failsafe tells. */
public final class Project {
    /** The top folder. */
    public static final Path ROOT =
            Path.of(property("tests.root")).toAbsolutePath().normalize();
    /** What the tests write, for people to look at. */
    public static final Path TARGET = ROOT.resolve("tests/target");

    static {
        // What failed in an earlier run must not be taken for a failure of this one.
        new Folder(TARGET.resolve("failures")).delete();
    }

    /**
     * An option of {@code kc.sh start}. Keycloak notes a login after its answer, and by default refuses a person who logs in
     * again before that: people are never that quick, programs are.
     */
    public static final String LOGINS_AT_ONCE =
            "--spi-brute-force-protector--default-brute-force-detector--allow-concurrent-requests=true";

    private Project() {}

    /** Keycloak with both jars, built; for any number of servers, each on its own data. */
    public static Distribution distribution() {
        return OnH2.DISTRIBUTION;
    }

    /** The same release of Keycloak without our jars. */
    public static Distribution stock() {
        return distribution(TARGET.resolve("keycloak-stock"), List.of());
    }

    /** The same release with these jars, built, in a folder of its own. */
    public static Distribution distribution(Path home, List<Path> jars) {
        return of(home, jars).prepare(new Progress(System.out));
    }

    /** Keycloak with both jars and features that are off by default, built when first asked for. */
    public static Distribution with(String... features) {
        return of(TARGET.resolve("keycloak-" + String.join("-", features)), jars())
                .features(features)
                .prepare(new Progress(System.out));
    }

    /** The version of the pack. */
    public static String version() {
        return property("tests.version");
    }

    /** Both jars of the pack. */
    public static List<Path> jars() {
        return PackJars.of(ROOT, version());
    }

    /** Keycloak with both jars for PostgreSQL, built when first asked for. */
    public static Distribution onPostgreSql() {
        return of(TARGET.resolve("keycloak-postgresql"), jars()).on("postgres").prepare(new Progress(System.out));
    }

    /** The same for MariaDB. */
    public static Distribution onMariaDb() {
        return of(TARGET.resolve("keycloak-mariadb"), jars()).on("mariadb").prepare(new Progress(System.out));
    }

    /** Keycloak for PostgreSQL with another build's jars, in a folder of its own. */
    public static Distribution onPostgreSql(LaterBuild build) {
        return of(TARGET.resolve("keycloak-postgresql-" + build.version()), build.jars())
                .on("postgres")
                .prepare(new Progress(System.out));
    }

    private static Distribution of(Path home, List<Path> jars) {
        return new Distribution(Path.of(property("tests.distribution")), home, jars);
    }

    private static String property(String name) {
        return Objects.requireNonNull(
                System.getProperty(name), () -> "The tests are run by Maven (mvn verify): no value for " + name);
    }

    /** Made when first asked for: who tests a server elsewhere, or on PostgreSQL, needs none. */
    private static final class OnH2 {
        static final Distribution DISTRIBUTION = distribution(TARGET.resolve("keycloak"), jars());
    }
}
