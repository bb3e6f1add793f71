package dev.loginhelp.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackJarsTest {
    private static final String RESOURCE = "a/b.txt";

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0, ''",
        "1.0, '', ''",
        "1.0 1.1, 1.0, more than once: p0.jar (1.0) p1.jar (1.1).",
        "1.0, 1.0 1.0, more than once: t0.jar (1.0) t1.jar (1.0).",
        "1.1, 1.0, not of one version: p0.jar (1.1) t0.jar (1.0).",
        "unknown, 1.0, not of one version: p0.jar (unknown) t0.jar (1.0)."
    })
    void complaintNamesTheJarsAndSaysWhatToDo(String providers, String themes, String complaint) {
        List<String> complaints = new PackJars(jars("p", providers), jars("t", themes))
                .complaints()
                .map(each -> each.toString().replace(",", ""))
                .toList();
        if (complaint.isEmpty()) {
            assertThat(complaints).isEmpty();
        } else {
            assertThat(complaints).singleElement().asString().contains(complaint, "run kc.sh build");
        }
    }

    @Test
    void everyJarThatHasTheResourceIsFoundWithItsVersion(@TempDir Path folder) throws IOException {
        URL[] classPath = {
            jar(folder.resolve("new one.jar"), "1.1"),
            jar(folder.resolve("old.jar"), ""),
            folder.toUri().toURL()
        };
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve(RESOURCE), "no jar");
        try (URLClassLoader loader = new URLClassLoader(classPath)) {
            assertThat(PackJar.with(RESOURCE, loader))
                    .containsExactly(new PackJar("new one.jar", "1.1"), new PackJar("old.jar", PackJar.UNKNOWN));
        }
    }

    private static List<PackJar> jars(String name, String versions) {
        List<String> each =
                Stream.of(versions.split(" ")).filter(v -> !v.isEmpty()).toList();
        return Stream.iterate(0, i -> i < each.size(), i -> i + 1)
                .map(i -> new PackJar(name + i + ".jar", each.get(i)))
                .toList();
    }

    private static URL jar(Path file, String version) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!version.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        }
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new ZipEntry(RESOURCE));
        }
        return file.toUri().toURL();
    }
}
