package dev.loginhelp.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.settings.Settings.Demand;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.component.ComponentModel;

class RealmSettingsTest {
    @Test
    void thePackIsInstalledWhereTheComponentIs() {
        assertThat(RealmSettings.isInstalled(StubRealm.with(StubRealm.settings(Map.of()))))
                .isTrue();
        assertThat(RealmSettings.isInstalled(StubRealm.with(null))).isFalse();
    }

    @Test
    void theDefaultsHoldWhereNothingIsSet() {
        Settings settings = read(Map.of());
        assertThat(settings.mailboxDomains().patterns()).isEmpty();
        assertThat(settings.eligibility().verifiedEmailOnly()).isFalse();
        assertThat(settings.resetLinkLifespan()).isEqualTo(Duration.ofMinutes(60));
        assertThat(settings.adminLinkLifespan()).isEqualTo(Duration.ofHours(24));
        assertThat(settings.temporaryPasswordLifespan()).isEqualTo(Duration.ofHours(24));
        assertThat(settings.temporaryPasswordsOnly()).isTrue();
        assertThat(settings.mailsPerMailboxPerHour()).isEqualTo(3);
        assertThat(settings.requestsPerClientPerHour()).isEqualTo(60);
        assertThat(settings.notifyPasswordChanged()).isTrue();
        assertThat(settings.notifyMasters()).isTrue();
        assertThat(settings.mailLoginName()).isFalse();
        assertThat(settings.desk()).isEqualTo(new Settings.Desk(false, "", Duration.ofDays(30)));
        assertThat(settings.accessPassLifespan()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.verifying())
                .isEqualTo(new Settings.Verifying(Demand.OFF, Demand.OFF, Demand.OFF, Demand.OFF));
        assertThat(settings.ownPasswordPermissions()).isEmpty();
    }

    @Test
    void theDefaultsHoldWhereThePackIsNotInstalledOrALineWasLeftBlank() {
        assertThat(RealmSettings.of(StubRealm.with(null))).isEqualTo(read(Map.of()));
        assertThat(read(Map.of("mailsPerMailboxPerHour", " ", "verifiedEmailOnly", "", "mailboxDomains", " ")))
                .isEqualTo(read(Map.of()));
    }

    @Test
    void whatIsSetHolds() {
        Settings settings = read(Map.of(
                "verifiedEmailOnly", "true",
                "resetLinkLifespan", "600",
                "adminLinkLifespan", "7200",
                "temporaryPasswordLifespan", "300",
                "mailsPerMailboxPerHour", "5",
                "requestsPerClientPerHour", "7",
                "notifyPasswordChanged", "false",
                "notifyMasters", "false",
                "mailLoginName", "true",
                "ownPasswordPermissions", "ann-id"));
        assertThat(read(Map.of("temporaryPasswordsOnly", "false")).temporaryPasswordsOnly())
                .isFalse();
        assertThat(read(Map.of("temporaryPasswordsOnly", "nonsense")).temporaryPasswordsOnly())
                .isTrue();
        assertThat(settings.eligibility().verifiedEmailOnly()).isTrue();
        assertThat(settings.resetLinkLifespan()).isEqualTo(Duration.ofMinutes(10));
        assertThat(settings.adminLinkLifespan()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.temporaryPasswordLifespan()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.mailsPerMailboxPerHour()).isEqualTo(5);
        assertThat(settings.requestsPerClientPerHour()).isEqualTo(7);
        assertThat(settings.notifyPasswordChanged()).isFalse();
        assertThat(settings.notifyMasters()).isFalse();
        assertThat(settings.mailLoginName()).isTrue();
        assertThat(settings.ownPasswordPermissions()).containsExactly("ann-id");
    }

    @Test
    void whatIsSetAboutTheHelpDeskHoldsAndNonsenseIsTheStricterOne() {
        assertThat(read(Map.of("deskRequests", "true", "deskMailbox", " Desk@Example.test ", "deskRetentionDays", "5"))
                        .desk())
                .isEqualTo(new Settings.Desk(true, "desk@example.test", Duration.ofDays(5)));
        assertThat(read(Map.of("deskRequests", "yes", "deskMailbox", "no address", "deskRetentionDays", "0"))
                        .desk())
                .isEqualTo(new Settings.Desk(false, "", Duration.ofDays(7)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "0", "-1", "999999999999", "1.5"})
    void nonsenseInANumberMeansTheStricterOne(String nonsense) {
        Settings settings = read(Map.of(
                "resetLinkLifespan", nonsense,
                "adminLinkLifespan", nonsense,
                "temporaryPasswordLifespan", nonsense,
                "mailsPerMailboxPerHour", nonsense,
                "requestsPerClientPerHour", nonsense));
        assertThat(settings.resetLinkLifespan()).isEqualTo(Duration.ofMinutes(5));
        assertThat(settings.adminLinkLifespan()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.temporaryPasswordLifespan()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.mailsPerMailboxPerHour()).isEqualTo(1);
        assertThat(settings.requestsPerClientPerHour()).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "TRUE", "0", "on"})
    void nonsenseInAFlagMeansTheStricterOne(String nonsense) {
        Settings settings = read(Map.of(
                "verifiedEmailOnly", nonsense,
                "notifyPasswordChanged", nonsense,
                "notifyMasters", nonsense,
                "mailLoginName", nonsense));
        assertThat(settings.eligibility().verifiedEmailOnly()).isTrue();
        assertThat(settings.notifyPasswordChanged()).isTrue();
        assertThat(settings.notifyMasters()).isTrue();
        assertThat(settings.mailLoginName()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"ann@one.test, true", "ann@mail.two.test, true", "ann@home.test, false"})
    void oneBadDomainDoesNotOpenTheOthers(String address, boolean behind) {
        ComponentModel component = StubRealm.settings(Map.of());
        component.getConfig().put("mailboxDomains", List.of("one.test", "not a domain", "", "*.two.test"));
        Settings settings = RealmSettings.of(StubRealm.with(component));
        assertThat(settings.mailboxDomains().contain(new EmailAddress(address))).isEqualTo(behind);
    }

    @Test
    void readingLeavesKeycloaksCachedConfigurationAsItWas() {
        ComponentModel component = StubRealm.settings(Map.of("mailsPerMailboxPerHour", "5"));
        assertThat(RealmSettings.of(StubRealm.with(component)).mailsPerMailboxPerHour())
                .isEqualTo(5);
        assertThat(component.getConfig()).containsOnlyKeys("mailsPerMailboxPerHour");
    }

    private static Settings read(Map<String, String> config) {
        return RealmSettings.of(StubRealm.with(StubRealm.settings(config)));
    }
}
