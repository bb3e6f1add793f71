package dev.loginhelp.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Severity;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

class DoctorTest {
    private final KeycloakSession session = nothing(KeycloakSession.class);
    private final RealmModel realm = nothing(RealmModel.class);

    @Test
    void checkThatThrowsIsAFinding() {
        assertFailed((own, fresh) -> {
            throw new IllegalStateException("secret");
        });
    }

    @Test
    void checkThatThrowsWhileItsFindingsAreReadIsAFinding() {
        assertFailed((own, fresh) -> Stream.of(1).map(one -> {
            throw new IllegalStateException("secret");
        }));
    }

    @Test
    void checkThatDoesNotFitKeycloakIsAFinding() {
        assertThat(Doctor.examine(
                        (own, fresh) -> {
                            throw new NoSuchMethodError("secret");
                        },
                        session,
                        realm))
                .singleElement()
                .satisfies(finding -> assertThat(finding.arguments()).contains("NoSuchMethodError"));
    }

    private void assertFailed(Check check) {
        assertThat(Doctor.examine(check, session, realm)).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("CHECK_FAILED");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.toString()).contains("IllegalStateException").doesNotContain("secret");
        });
    }

    private static <T> T nothing(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
