package dev.loginhelp;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
            "administrators",
            "caller",
            "directory",
            "eligibility",
            "authority",
            "guard",
            "mail",
            "metrics",
            "notice",
            "objection",
            "outbox",
            "limit",
            "password",
            "pending",
            "apierror",
            "release",
            "temporarypassword");
    /** Doors for people and programs: they lead into the features, and nothing leads back. */
    private static final Set<String> DOORS = Set.of("admin", "help");
    /** From feature to feature, all the same: the doctor looks at what the others have done, the guard at what they keep. */
    private static final Set<String> EXCEPTIONS = Set.of(
            "reset -> accesspass",
            "accesspass -> secondfactor",
            "doctor -> report",
            "doctor -> reset",
            "doctor -> setup",
            "guard -> secondfactor",
            "guard -> verification");

    /**
     * Public for the sake of Jackson or Hibernate, which read and write it, as the answer of a public rule, or as the home
     * of a constant, which javac copies. Behind the doors JAX-RS and Jackson need everything.
     */
    private static final Set<String> PUBLIC_FOR_OTHERS = Set.of(
            "dev.loginhelp.outbox.table.Fact",
            "dev.loginhelp.reset.decision.RequestEvents",
            "dev.loginhelp.reset.link.ResetToken",
            "dev.loginhelp.report.ReportPage",
            "dev.loginhelp.report.ReportRow",
            "dev.loginhelp.report.ReportTotals",
            "dev.loginhelp.report.UncoveredFederation");

    private static final int LONGEST_CLASS = 200;
    private static final long MOST_CLASSES = 16;

    @Test
    void rulesDecideOnValuesAndKnowNeitherKeycloakNorDatabaseNorWeb() {
        noClasses()
                .that(resideInAnyPackage(PURE))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.keycloak..", "jakarta..", "org.hibernate..", "org.jboss.."))
                .check(PackCode.CLASSES);
    }

    @Test
    void featuresMeetOnlyWhereTheyMay() {
        TreeSet<String> meetings = PackCode.CLASSES.stream()
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
                    .check(PackCode.CLASSES);
        }
    }

    /** A stub takes any id, and so does H2: only PostgreSQL fails on a NUL. Those of stored events have none. */
    @Test
    void idsInRequestsOfAdministratorsAreLookedUpInOnePlace() {
        assertThat(PackCode.CLASSES.stream()
                        .filter(type -> feature(type).equals("admin"))
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTarget().getName().equals("getUserById"))
                        .map(call -> call.getOriginOwner().getSimpleName() + "."
                                + call.getOrigin().getName()))
                .containsExactlyInAnyOrder("PersonResource.userOrNull", "AdministratorsEvents.by");
    }

    @Test
    void noTwoPackagesNeedEachOther() {
        slices().matching("dev.loginhelp.(*)..").should().beFreeOfCycles().check(PackCode.CLASSES);
        slices().matching("dev.loginhelp.(**)").should().beFreeOfCycles().check(PackCode.CLASSES);
    }

    @Test
    void noPackageIsSoFullThatOneHasToSearchIt() {
        Map<String, Long> sizes = PackCode.CLASSES.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(groupingBy(JavaClass::getPackageName, counting()));
        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_CLASSES));
    }

    @Test
    void everyLineOfLogGoesThroughKeycloaksLogger() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(PackCode.CLASSES);
        noClasses()
                .that(describe(
                        "do not keep Keycloak from logging addresses",
                        (JavaClass c) -> !c.getName().startsWith("dev.loginhelp.mail.delivery.QuietSender")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.util.logging..", "org.slf4j..", "java.lang.System$Logger"))
                .check(PackCode.CLASSES);
    }

    @Test
    void onlyWhatOthersNeedIsPublic() throws IOException {
        Set<String> services = services();
        assertThat(PackCode.CLASSES.stream()
                        .filter(type ->
                                type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !services.contains(type.getName()) && !isUsedFromAnotherPackage(type))
                        .filter(type -> !DOORS.contains(feature(type)))
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(PUBLIC_FOR_OTHERS);
    }

    @Test
    void noClassIsLongerThanTwoScreens() throws IOException {
        assertThat(PackCode.sourcesOfAllModules())
                .hasSizeGreaterThan(400)
                .allSatisfy(file -> assertThat(Files.readAllLines(file))
                        .as(file.toString())
                        .hasSizeLessThanOrEqualTo(LONGEST_CLASS));
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().replaceFirst("^dev\\.loginhelp\\.?", "").replaceFirst("\\..*", "");
    }

    private static boolean isUsedFromAnotherPackage(JavaClass type) {
        return PackCode.CLASSES.stream()
                .filter(part ->
                        part.getName().equals(type.getName()) || part.getName().startsWith(type.getName() + "$"))
                .flatMap(part -> part.getDirectDependenciesToSelf().stream())
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
