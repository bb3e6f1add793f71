package dev.loginhelp.release;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A jar of ours on the server's class path.
 *
 * @param file its name, without the folder
 * @param version as its manifest says, or {@value #UNKNOWN}
 */
record PackJar(String file, String version) {
    static final String UNKNOWN = "unknown";

    private static final Pattern INSIDE_JAR = Pattern.compile("jar:(file:.*)!/.*");

    /**
     * All jars that have this resource, in the order in which classes are looked for. A folder that has it is none.
     *
     * @throws IOException if the class path cannot be read
     */
    static List<PackJar> with(String resource, ClassLoader loader) throws IOException {
        return Collections.list(loader.getResources(resource)).stream()
                .flatMap(PackJar::around)
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return file + " (" + version + ")";
    }

    private static Stream<PackJar> around(URL resource) {
        Matcher inside = INSIDE_JAR.matcher(resource.toString());
        if (!inside.matches()) {
            return Stream.empty();
        }
        Path jar = Path.of(URI.create(inside.group(1))).normalize();
        return Stream.of(new PackJar(String.valueOf(jar.getFileName()), version(jar)));
    }

    private static String version(Path jar) {
        try (JarFile opened = new JarFile(jar.toFile())) {
            Manifest manifest = opened.getManifest();
            String version = manifest == null
                    ? null
                    : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            return version == null ? UNKNOWN : version;
        } catch (IOException unreadable) {
            return UNKNOWN;
        }
    }
}
