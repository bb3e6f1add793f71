package dev.loginhelp.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;

class LoginHelpSettingsFactoryTest {
    private final LoginHelpSettingsFactory factory = new LoginHelpSettingsFactory();

    @Test
    void everySettingIsDeclaredBecauseKeycloakDropsTheOthers() {
        assertThat(factory.getConfigProperties().stream().map(ProviderConfigProperty::getName))
                .containsExactlyElementsOf(
                        Setting.ALL.stream().map(Setting::key).toList());
    }

    @Test
    void theDeclaredDefaultsAreTheOnesThatHold() {
        ComponentModel component = StubRealm.settings(Map.of());
        for (ProviderConfigProperty property : factory.getConfigProperties()) {
            if (property.getDefaultValue() != null) {
                component
                        .getConfig()
                        .putSingle(
                                property.getName(), property.getDefaultValue().toString());
            }
        }
        assertThat(RealmSettings.of(StubRealm.with(component)))
                .isEqualTo(RealmSettings.of(StubRealm.with(StubRealm.settings(Map.of()))));
    }

    @Test
    void aComponentWithoutAnySettingIsGoodAndStaysAsItIs() {
        ComponentModel component = StubRealm.settings(Map.of());
        assertThatCode(() -> validate(component)).doesNotThrowAnyException();
        assertThat(component.getConfig()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "resetLinkLifespan, 60",
        "resetLinkLifespan, 86400",
        "mailsPerMailboxPerHour, 100",
        "mailsPerMailboxPerHour, ''",
        "verifiedEmailOnly, true",
        "mailboxDomains, *.example.test",
        "mailboxDomains, ''",
        "ownPasswordPermissions, anything",
        "previousResetCredentialsFlow, reset credentials"
    })
    void whatIsInRangeIsTaken(String key, String value) {
        assertThatCode(() -> validate(StubRealm.settings(Map.of(key, value)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "resetLinkLifespan, 59",
        "resetLinkLifespan, 86401",
        "adminLinkLifespan, 299",
        "adminLinkLifespan, 604801",
        "temporaryPasswordLifespan, 299",
        "temporaryPasswordLifespan, 2592001",
        "mailsPerMailboxPerHour, 0",
        "mailsPerMailboxPerHour, 101",
        "requestsPerClientPerHour, 0",
        "requestsPerClientPerHour, 1001",
        "requestsPerClientPerHour, many",
        "verifiedEmailOnly, yes",
        "temporaryPasswordsOnly, yes",
        "notifyPasswordChanged, 1",
        "notifyMasters, TRUE",
        "mailLoginName, no",
        "mailboxDomains, ann@example.test"
    })
    void whatIsOutOfRangeIsRefusedByName(String key, String value) {
        assertThatExceptionOfType(ComponentValidationException.class)
                .isThrownBy(() -> validate(StubRealm.settings(Map.of(key, value))))
                .satisfies(refused -> assertThat(refused.getParameters()).containsExactly(key));
    }

    @Test
    void oneBadDomainAmongGoodOnesIsRefused() {
        ComponentModel component = StubRealm.settings(Map.of());
        component.getConfig().put("mailboxDomains", List.of("example.test", "not a domain"));
        assertThatExceptionOfType(ComponentValidationException.class).isThrownBy(() -> validate(component));
    }

    private void validate(ComponentModel component) {
        factory.validateConfiguration(silentSession(), StubRealm.with(component), component);
    }

    private static KeycloakSession silentSession() {
        return (KeycloakSession) Proxy.newProxyInstance(
                KeycloakSession.class.getClassLoader(),
                new Class<?>[] {KeycloakSession.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
