package dev.loginhelp;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The code of the pack, as the tests of its structure look at it. */
final class PackCode {
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.loginhelp");

    private PackCode() {}

    /** Their tests' too, and those of modules that only a profile builds. */
    static List<Path> sourcesOfAllModules() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            List<Path> sources = new ArrayList<>();
            for (Path module : folders.map(folder -> folder.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList()) {
                sources.addAll(sources(module));
            }
            return sources;
        }
    }

    static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
