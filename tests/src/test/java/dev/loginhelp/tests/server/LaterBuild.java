package dev.loginhelp.tests.operation;

import dev.loginhelp.demo.Folder;
import dev.loginhelp.tests.server.Project;
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

/** The packaged jars as a later build of the same sources has them: another version in the name and in the manifest. */
record LaterBuild(String version) {
    List<Path> jars() {
        var folder = new Folder(Project.TARGET.resolve("later-build"));
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
                        later.putNextEntry(new JarEntry(entry.getName()));
                        old.getInputStream(entry).transferTo(later);
                    }
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
