package dev.loginhelp.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.doctor.finding.Finding;
import dev.loginhelp.doctor.finding.Severity;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

class ServerCheckTest {
    /** Where Keycloak's configuration looks for the option without a server. */
    private static final String HOSTNAME = "keycloak.hostname.v2.hostname";

    @AfterEach
    void forget() {
        System.clearProperty(HOSTNAME);
    }

    @Test
    void serverThatTakesItsNameFromTheRequestIsAnError() {
        assertThat(found(null)).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo("HOSTNAME_NOT_FIXED");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void fixedHostnameOfTheServerIsEnough() {
        System.setProperty(HOSTNAME, "https://sso.example.com");
        assertThat(found(null)).isEmpty();
    }

    @Test
    void frontendUrlOfTheRealmIsEnough() {
        assertThat(found("https://sso.example.com")).isEmpty();
    }

    private static List<Finding> found(@Nullable String frontendUrl) {
        var session = stub(KeycloakSession.class, null);
        return new ServerCheck()
                .examine(session, stub(RealmModel.class, frontendUrl))
                .toList();
    }

    /** Something that knows the frontend URL alone; any other question is an error. */
    private static <T> T stub(Class<T> type, @Nullable String frontendUrl) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getAttribute") && "frontendUrl".equals(arguments[0])) {
                        return frontendUrl;
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
