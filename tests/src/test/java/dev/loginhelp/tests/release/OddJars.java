package dev.loginhelp.tests.release;

import dev.loginhelp.tests.server.Project;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;

/** Jars as they come to lie in a providers folder by mistake. */
record OddJars(Path folder) {
    /** A copy of one of our jars that says it is of another version. */
    Path older(Path jar, String name, String version) throws IOException {
        var copy = Files.copy(jar, folder.resolve(name));
        try (var inside = FileSystems.newFileSystem(copy)) {
            var file = inside.getPath(JarFile.MANIFEST_NAME);
            var manifest = new Manifest(new ByteArrayInputStream(Files.readAllBytes(file)));
            manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
            try (var out = Files.newOutputStream(file)) {
                manifest.write(out);
            }
            // A build from before the tables has none. Of two that have one, Liquibase ends the start and names both.
            Files.delete(inside.getPath("META-INF/login-help-changelog.xml"));
        }
        return copy;
    }

    /** Another extension, which stores passwords in place of Keycloak too, and insists on it. */
    Path rival() throws IOException {
        var source = Files.createDirectories(folder.resolve("rival")).resolve("Rival.java");
        Files.writeString(source, """
                package rival;
                public class Rival extends org.keycloak.credential.PasswordCredentialProviderFactory {
                    @Override public int order() { return 1000; }
                }
                """);
        compile(source);
        var jar = folder.resolve("rival.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("META-INF/services/org.keycloak.credential.CredentialProviderFactory"));
            out.write("rival.Rival\n".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("rival/Rival.class"));
            out.write(Files.readAllBytes(folder.resolve("rival/Rival.class")));
        }
        return jar;
    }

    private void compile(Path source) throws IOException {
        var keycloak = Project.distribution();
        try (Stream<Path> libraries = Files.list(keycloak.home().resolve("lib/lib/main"))) {
            var classPath = String.join(
                    System.getProperty("path.separator"),
                    libraries.map(Path::toString).toList());
            var failures = ToolProvider.getSystemJavaCompiler()
                    .run(null, null, null, "--release", "17", "-proc:none", "-cp", classPath, source.toString());
            if (failures != 0) {
                throw new AssertionError("The rival cannot be compiled");
            }
        }
    }
}
