package dev.loginhelp.tests.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.loginhelp.demo.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/**
 * An extension of Keycloak that somebody else may have written: one provider, compiled against the server under test.
 *
 * @param type the provider's class, with its package
 * @param service the factory that it is
 * @param source of the class; other classes may be nested in it
 */
public record ExtensionJar(String type, String service, String source) {
    /** Compiles it and puts it into a jar in this folder. */
    public Path in(Path folder) {
        try {
            var classes = new Folder(folder.resolve("classes")).create().path();
            var file = folder.resolve(type.substring(type.lastIndexOf('.') + 1) + ".java");
            compile(Files.writeString(file, source), classes);
            var jar = folder.resolve(type + ".jar");
            try (var out = new JarOutputStream(Files.newOutputStream(jar));
                    var all = Files.walk(classes)) {
                out.putNextEntry(new ZipEntry("META-INF/services/" + service));
                out.write((type + "\n").getBytes(UTF_8));
                for (var each : all.filter(Files::isRegularFile).toList()) {
                    out.putNextEntry(
                            new ZipEntry(classes.relativize(each).toString().replace('\\', '/')));
                    out.write(Files.readAllBytes(each));
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void compile(Path file, Path classes) throws IOException {
        try (Stream<Path> libraries = Files.list(Project.distribution().home().resolve("lib/lib/main"))) {
            var classPath = String.join(
                    System.getProperty("path.separator"),
                    libraries.map(Path::toString).toList());
            var failures = ToolProvider.getSystemJavaCompiler()
                    .run(
                            null,
                            null,
                            null,
                            "--release",
                            "17",
                            "-proc:none",
                            "-d",
                            classes.toString(),
                            "-cp",
                            classPath,
                            file.toString());
            if (failures != 0) {
                throw new AssertionError("Cannot be compiled: " + type);
            }
        }
    }
}
