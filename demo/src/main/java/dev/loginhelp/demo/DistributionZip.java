package dev.loginhelp.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Keycloak as Maven Central has it: one zip with one top folder. */
record DistributionZip(Path file) {
    /** Which Keycloak it is, for the person and for the digest: the file's name without its ending. */
    String name() {
        return String.valueOf(file.getFileName()).replace(".zip", "");
    }

    /** Unpacks what is below the top folder into {@code home}, scripts executable. */
    void unpackInto(Path home) {
        if (!Files.isRegularFile(file)) {
            throw new StageFailure(
                    "Keycloak is missing at %s: run the Maven build of the module demo.".formatted(file));
        }
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                unpack(entry, zip, home);
            }
        } catch (IOException e) {
            throw new StageFailure(
                    "Cannot unpack %s into %s: delete both and run the same command again.".formatted(file, home), e);
        }
    }

    private static void unpack(ZipEntry entry, InputStream content, Path home) throws IOException {
        var inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
        var target = home.resolve(inside).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("An entry leaves the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        if (inside.endsWith(".sh") && !target.toFile().setExecutable(true)) {
            throw new IOException("Cannot make executable: " + target);
        }
    }
}
