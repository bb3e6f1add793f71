package dev.loginhelp;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The upgrade checklist is complete: see {@link Internals}. */
class InternalsTest {
    private static final Pattern JAR = Pattern.compile(".*/([a-z-]+)-\\d[^/]*\\.jar!/.*");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (org\\.keycloak\\.[\\w.]+);");

    @Test
    void keycloaksInternalsAreUsedOnlyIfTheUpgradeChecklistNamesThem() throws IOException {
        // The byte code shows what is used without being named, the imports show constants, which the compiler copies.
        Stream<JavaClass> inByteCode = PackCode.CLASSES.stream()
                .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType);
        TreeSet<String> used = Stream.concat(inByteCode, imported())
                .filter(InternalsTest::isInternal)
                .map(InternalsTest::outermost)
                .collect(toCollection(TreeSet::new));
        assertThat(used).isEqualTo(Internals.allowed().keySet());
    }

    @Test
    void everyInternalOnTheUpgradeChecklistHasAReason() {
        assertThat(Internals.allowed().values()).allMatch(reason -> reason.contains(" "));
    }

    private static boolean isInternal(JavaClass type) {
        if (!resideInAnyPackage("org.keycloak..", "org.hibernate..").test(type)) {
            return false;
        }
        Matcher jar = JAR.matcher(type.getSource().orElseThrow().getUri().toString());
        assertThat(jar.matches()).as("jar of %s", type.getName()).isTrue();
        return !Internals.SPI_JARS.contains(jar.group(1));
    }

    private static Stream<JavaClass> imported() throws IOException {
        TreeSet<String> names = new TreeSet<>();
        for (Path file : PackCode.sources(Path.of("src/main"))) {
            IMPORT.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
        }
        return new ClassFileImporter()
                .importClasses(names.stream().map(InternalsTest::load).toList()).stream();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, InternalsTest.class.getClassLoader());
        } catch (ClassNotFoundException nested) {
            int dot = name.lastIndexOf('.');
            return load(name.substring(0, dot) + '$' + name.substring(dot + 1));
        }
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(InternalsTest::outermost).orElse(type.getName());
    }
}
