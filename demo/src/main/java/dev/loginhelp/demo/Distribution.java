package dev.loginhelp.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * An unpacked Keycloak with the given provider jars, built once and then started optimized.
 *
 * <p>Unpacking happens when the version changes, {@code kc.sh build} when the version, a jar or an option changes. A
 * folder belongs to one user at a time: a running server's folder must not be prepared again.
 */
public final class Distribution {
    // The optimising compiler pays off after minutes; build and tests live shorter (18 s instead of 29 s). Without it,
    // Java
    // keeps room for a fifth of the code: a whole suite fills that, and is interpreted from then on.
    private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m";

    private final DistributionZip zip;
    private final Path home;
    private final List<Path> jars;
    private final String database;
    private final String jvm;
    private final List<String> features;

    /**
     * @param zip {@code keycloak-quarkus-dist-VERSION.zip}
     * @param home the folder to unpack into, ours alone
     * @param jars what goes to {@code providers/}; a jar missing here is missing in the server
     */
    public Distribution(Path zip, Path home, List<Path> jars) {
        this(new DistributionZip(zip), home.toAbsolutePath().normalize(), jars, "dev-file", SHORT_LIVED, List.of());
    }

    private Distribution(
            DistributionZip zip, Path home, List<Path> jars, String database, String jvm, List<String> features) {
        this.zip = zip;
        this.home = home;
        this.jars = jars;
        this.database = database;
        this.jvm = jvm;
        this.features = features;
    }

    /** The same for another kind of database than H2: {@code postgres}, {@code mariadb}. */
    public Distribution on(String kind) {
        return new Distribution(zip, home, jars, kind, jvm, features);
    }

    /** The same with a Java that runs as in production, or as {@code options} say: for measurements. */
    public Distribution java(String options) {
        return new Distribution(zip, home, jars, database, options, features);
    }

    /** The same with features of Keycloak's that are off by default: {@code scim-api}. */
    public Distribution features(String... names) {
        return new Distribution(zip, home, jars, database, jvm, List.of(names));
    }

    /** Makes the folder ready to start, doing only what has changed since the last time. */
    public Distribution prepare(Progress progress) {
        var wanted = Fingerprint.of(zip.name(), jars, buildOptions());
        var built = home.resolve("built-from.txt");
        if (wanted.at(home).isIn(built)) {
            return this;
        }
        var unpacked = new Fingerprint(zip.name());
        var unpackedFrom = home.resolve("unpacked-from.txt");
        if (!unpacked.isIn(unpackedFrom)) {
            progress.during("Unpacking " + zip.name(), () -> {
                new Folder(home).delete();
                new Folder(home).create();
                zip.unpackInto(home);
                unpacked.writeTo(unpackedFrom);
            });
        }
        progress.during("Building Keycloak with both jars (only when they changed)", this::build);
        wanted.at(home).writeTo(built);
        return this;
    }

    /** Where it lies. */
    public Path home() {
        return home;
    }

    /** A {@code kc.sh} command, with the settings that make a short-lived server quick. */
    ProcessBuilder command(List<String> arguments) {
        return script("kc", arguments);
    }

    /** One of the distribution's own scripts: {@code kc}, {@code kcadm}. */
    ProcessBuilder script(String name, List<String> arguments) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        var command = new ProcessBuilder(
                home.resolve("bin/" + name + (windows ? ".bat" : ".sh")).toString());
        command.command().addAll(arguments);
        command.redirectErrorStream(true);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        command.environment().put("JAVA_OPTS_APPEND", jvm);
        return command;
    }

    private void build() {
        var providers = home.resolve("providers");
        new Folder(providers).delete();
        new Folder(providers).create();
        var log = home.resolve("build.log");
        try {
            for (var jar : jars) {
                Files.copy(jar, providers.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            var process = command(buildArguments()).redirectOutput(log.toFile()).start();
            if (process.waitFor() != 0) {
                throw new StageFailure("Keycloak could not be built with these jars: read %s.".formatted(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StageFailure("Interrupted while building Keycloak: run the same command again.", e);
        }
    }

    private List<String> buildArguments() {
        return Stream.concat(Stream.of("build", "--metrics-enabled=true"), buildOptions().stream())
                .toList();
    }

    private List<String> buildOptions() {
        var named = features.isEmpty() ? Stream.<String>of() : Stream.of("--features=" + String.join(",", features));
        return Stream.concat(Stream.of("--db=" + database, "--health-enabled=true"), named)
                .toList();
    }
}
