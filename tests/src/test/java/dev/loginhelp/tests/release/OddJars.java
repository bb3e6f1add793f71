package dev.loginhelp.tests.release;

import dev.loginhelp.tests.server.ExtensionJar;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

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

    /** A copy of our providers that was built with a Keycloak which has one thing more. */
    Path fittingOnly(Path jar, String member) throws IOException {
        var copy = Files.copy(jar, folder.resolve("other-" + jar.getFileName()));
        try (var inside = FileSystems.newFileSystem(copy)) {
            Files.writeString(
                    inside.getPath("META-INF/login-help/keycloak.txt"), member + "\n", StandardOpenOption.APPEND);
        }
        return copy;
    }

    /** Another extension, which stores passwords in place of Keycloak too, and insists on it. */
    Path rival() {
        return new ExtensionJar("rival.Rival", "org.keycloak.credential.CredentialProviderFactory", """
                package rival;
                public class Rival extends org.keycloak.credential.PasswordCredentialProviderFactory {
                    @Override public int order() { return 1000; }
                }
                """).in(folder);
    }
}
