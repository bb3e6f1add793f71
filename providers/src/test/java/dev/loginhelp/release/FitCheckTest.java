package dev.loginhelp.release;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FitCheckTest {
    private static final Path FILE = Path.of("src/main/resources" + FitCheck.LIST);

    @Test
    void listNamesAllOfKeycloakThatThePackTouches() throws IOException {
        List<String> touched = touched();
        if (Boolean.getBoolean("fit.write")) {
            Files.write(FILE, touched);
        }
        assertThat(Files.readAllLines(FILE))
                .as("run mvn -pl providers test -Dtest=FitCheckTest -Dfit.write=true and commit what it writes")
                .isEqualTo(touched);
    }

    @Test
    void theKeycloakThatThePackIsBuiltWithHasThemAll() {
        assertThat(FitCheck.list()).hasSizeGreaterThan(500);
        assertThat(FitCheck.missing(FitCheck.list())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.keycloak.models.jpa.NoSuchProvider",
                "org.keycloak.models.jpa.JpaRealmProvider#<init>(java.lang.String)",
                "org.keycloak.models.RealmModel#getName(int)java.lang.String",
                "org.keycloak.models.RealmModel#getName()int",
                "org.keycloak.models.RealmModel#NOT_THERE:java.lang.String",
                "org.keycloak.models.jpa.NoSuchProvider#<init>()"
            })
    void whateverKindOfThingIsMissingIsNamed(String member) {
        assertThat(FitCheck.missing(List.of("org.keycloak.models.RealmModel", member)))
                .contains(member);
    }

    private static List<String> touched() {
        var pack = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.loginhelp");
        var classes = pack.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(FitCheckTest::isOfKeycloak)
                .map(JavaClass::getName);
        var members = pack.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .map(JavaAccess::getTarget)
                .flatMap(target -> target.resolveMember().stream())
                .map(JavaMember.class::cast)
                .filter(member -> isOfKeycloak(member.getOwner()))
                .map(FitCheckTest::line);
        return List.copyOf(Stream.concat(classes, members).collect(toCollection(TreeSet::new)));
    }

    private static String line(JavaMember member) {
        String owner = member.getOwner().getName() + "#" + member.getName();
        if (member instanceof JavaField field) {
            return owner + ":" + field.getRawType().getName();
        }
        var code = (JavaCodeUnit) member;
        var parameters =
                code.getRawParameterTypes().stream().map(JavaClass::getName).collect(joining(",", "(", ")"));
        return owner
                + parameters
                + (code.isConstructor() ? "" : code.getRawReturnType().getName());
    }

    private static boolean isOfKeycloak(JavaClass type) {
        return type.getName().startsWith("org.keycloak.");
    }
}
