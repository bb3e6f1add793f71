package dev.loginhelp.tests.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.loginhelp.demo.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The packaged jars as a later build of the same sources has them: another version in names and manifest. */
public record LaterBuild(String version) {
    /** Both jars, made anew. */
    public List<Path> jars() {
        var folder = new Folder(Project.TARGET.resolve("later-build").resolve(version));
        folder.delete();
        folder.create();
        return Project.jars().stream()
                .map(jar -> rebuild(
                        jar,
                        folder.path().resolve(String.valueOf(jar.getFileName()).replace(Project.version(), version))))
                .toList();
    }

    private Path rebuild(Path from, Path to) {
        try (var old = new JarFile(from.toFile())) {
            var manifest = new Manifest(old.getManifest());
            manifest.getMainAttributes().put(Name.IMPLEMENTATION_VERSION, version);
            try (var later = new JarOutputStream(Files.newOutputStream(to), manifest)) {
                for (var entry : old.stream().toList()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        later.putNextEntry(new JarEntry(renamed(entry.getName())));
                        later.write(content(old, entry));
                    }
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] content(JarFile jar, JarEntry entry) throws IOException {
        var bytes = jar.getInputStream(entry).readAllBytes();
        boolean namesTheModule = entry.getName().startsWith("theme/login-help/admin/")
                && (entry.getName().endsWith(".js") || entry.getName().endsWith(".properties"));
        return namesTheModule ? renamed(new String(bytes, UTF_8)).getBytes(UTF_8) : bytes;
    }

    /** The console's module has the version in its name, because browsers keep it for a month. */
    private String renamed(String text) {
        return text.replace("console-" + Project.version().replace("-SNAPSHOT", ""), "console-" + version);
    }
}
