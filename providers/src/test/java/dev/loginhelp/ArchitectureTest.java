package dev.loginhelp;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] PURE = {
        "dev.loginhelp.account..", "dev.loginhelp.eligibility..", "dev.loginhelp.authority.."
    };
    /** Where features may meet. Every other package is a feature, which knows no other. */
    private static final Set<String> MEETING_PLACES = Set.of(
            "settings",
            "account",
            "directory",
            "eligibility",
            "authority",
            "guard",
            "mail",
            "notice",
            "outbox",
            "limit",
            "password",
            "refusal");
    /** Doors for people and programs: they lead into the features, and nothing leads back. */
    private static final Set<String> DOORS = Set.of("admin", "help");
    /** From feature to feature, all the same: the doctor looks at what the others have done. */
    private static final Set<String> EXCEPTIONS = Set.of("doctor -> report", "doctor -> setup");

    /** Public for the sake of Jackson, which reads and writes it. Behind the doors JAX-RS and Jackson need everything. */
    private static final Set<String> PUBLIC_FOR_OTHERS = Set.of("dev.loginhelp.reset.ResetToken");

    private static final int LONGEST_CLASS = 200;
    private static final Pattern JAR = Pattern.compile(".*/([a-z-]+)-\\d[^/]*\\.jar!/.*");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import (org\\.keycloak\\.[\\w.]+);");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.loginhelp");

    @Test
    void rulesDecideOnValuesAndKnowNeitherKeycloakNorDatabaseNorWeb() {
        noClasses()
                .that(resideInAnyPackage(PURE))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.keycloak..", "jakarta..", "org.hibernate..", "org.jboss.."))
                .check(CLASSES);
    }

    @Test
    void featuresMeetOnlyWhereTheyMay() {
        TreeSet<String> meetings = CLASSES.stream()
                .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
                .filter(dependency ->
                        dependency.getTargetClass().getPackageName().startsWith("dev.loginhelp."))
                .filter(dependency -> !MEETING_PLACES.contains(feature(dependency.getTargetClass())))
                .map(dependency -> feature(dependency.getOriginClass()) + " -> " + feature(dependency.getTargetClass()))
                .filter(meeting -> !meeting.matches("(.+) -> \\1"))
                .filter(meeting -> !DOORS.contains(meeting.replaceFirst(" -> .*", "")))
                .collect(toCollection(TreeSet::new));
        assertThat(meetings).isEqualTo(new TreeSet<>(EXCEPTIONS));
    }

    @Test
    void nothingUsesTheDoors() {
        for (String door : DOORS) {
            noClasses()
                    .that(describe(
                            "are outside of " + door,
                            (JavaClass c) -> !feature(c).equals(door)))
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.loginhelp." + door + ".."))
                    .check(CLASSES);
        }
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        slices().matching("dev.loginhelp.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyLineOfLogGoesThroughKeycloaksLogger() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.util.logging..", "org.slf4j..", "java.lang.System$Logger"))
                .check(CLASSES);
    }

    @Test
    void keycloaksInternalsAreUsedOnlyIfTheUpgradeChecklistNamesThem() throws IOException {
        // The byte code shows what is used without being named, the imports show constants, which the compiler copies.
        Stream<JavaClass> inByteCode = CLASSES.stream()
                .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType);
        TreeSet<String> used = Stream.concat(inByteCode, imported())
                .filter(ArchitectureTest::isInternal)
                .map(ArchitectureTest::outermost)
                .collect(toCollection(TreeSet::new));
        assertThat(used).isEqualTo(Internals.allowed().keySet());
    }

    @Test
    void everyInternalOnTheUpgradeChecklistHasAReason() {
        assertThat(Internals.allowed().values()).allMatch(reason -> reason.contains(" "));
    }

    @Test
    void onlyWhatOthersNeedIsPublic() throws IOException {
        Set<String> services = services();
        assertThat(CLASSES.stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !services.contains(type.getName()) && !isUsedFromAnotherPackage(type))
                        .filter(type -> !DOORS.contains(feature(type)))
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(PUBLIC_FOR_OTHERS);
    }

    @Test
    void noClassIsLongerThanTwoScreens() throws IOException {
        assertThat(sources(Path.of("src")))
                .hasSizeGreaterThan(50)
                .allSatisfy(file -> assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .hasSizeLessThanOrEqualTo(LONGEST_CLASS));
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().replaceFirst("^dev\\.loginhelp\\.?", "").replaceFirst("\\..*", "");
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
        for (Path file : sources(Path.of("src/main"))) {
            IMPORT.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
        }
        return new ClassFileImporter()
                .importClasses(names.stream().map(ArchitectureTest::load).toList()).stream();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, ArchitectureTest.class.getClassLoader());
        } catch (ClassNotFoundException nested) {
            int dot = name.lastIndexOf('.');
            return load(name.substring(0, dot) + '$' + name.substring(dot + 1));
        }
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getName());
    }

    private static boolean isUsedFromAnotherPackage(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .anyMatch(use -> !use.getOriginClass().getPackage().equals(type.getPackage()));
    }

    private static Set<String> services() throws IOException {
        Set<String> services = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/META-INF/services"))) {
            for (Path file : files.toList()) {
                services.addAll(Files.readAllLines(file));
            }
        }
        return services;
    }
}
