package dev.loginhelp.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People whose password an LDAP directory keeps, and who forgot it. */
class DirectoryResetIT {
    private static final String NEW = "A-new-password-2";

    @Order(1)
    @RegisterExtension
    static final Directory directory = new Directory();

    @Order(2)
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    private static final Branch READ_ONLY =
            directory.branch("read-only").person("rita").person("ron");
    private static final Branch WRITABLE =
            directory.branch("writable").person("willa").person("wes").person("wade");
    private static final Branch UNSYNCED = directory.branch("unsynced").person("uma");
    private static final Branch GUESTS = directory.branch("guests").person("gus");
    private static final Branch VISITORS = directory.branch("visitors").person("vic");
    private static String guests;
    private static String visitors;

    @BeforeAll
    static void federate() {
        READ_ONLY.federate(realm, "READ_ONLY", Map.of());
        WRITABLE.federate(realm, "WRITABLE", Map.of());
        UNSYNCED.federate(realm, "UNSYNCED", Map.of());
        guests = GUESTS.federate(realm, "READ_ONLY", Map.of("importEnabled", "false"));
        visitors = VISITORS.federate(realm, "WRITABLE", Map.of("importEnabled", "false"));
    }

    @Test
    void directoryThatIsReadOnlyKeepsThePasswordAndThePersonIsTold() {
        isRefused("rita", READ_ONLY);
        var rita = READ_ONLY.known(realm, "rita");
        assertThat(reasonsOf(rita.id())).isEqualTo("[\"PASSWORD_ELSEWHERE\"]");
        var rows = realm.get("/login-help/report?search=rita").path("users");
        assertThat(rows).hasSize(1);
        assertThat(rows.path(0).path("reasons").toString()).isEqualTo("[\"PASSWORD_ELSEWHERE\"]");
        assertThat(READ_ONLY.accepts("rita", Branch.PASSWORD)).isTrue();
    }

    @Test
    void directoryThatIsWritableGetsTheNewPassword() {
        resets("willa", WRITABLE);
        assertThat(WRITABLE.accepts("willa", NEW)).isTrue();
        assertThat(WRITABLE.accepts("willa", Branch.PASSWORD)).isFalse();
        var willa = WRITABLE.known(realm, "willa");
        assertThat(willa.token(NEW)).isNotEmpty();
        assertThat(realm.tokens()
                        .ask("willa", Branch.PASSWORD, Map.of())
                        .body()
                        .path("error")
                        .asText())
                .isEqualTo("invalid_grant");
        assertThat(reasonsOf(willa.id())).isEqualTo("[]");
        assertThat(realm.get("/login-help/report?search=willa").path("users")).isEmpty();
    }

    @Test
    void passwordThatIsSetInTheDirectoryThroughKeycloakEndsTheLink() {
        var wade = WRITABLE.known(realm, "wade");
        ResetForm.open(realm).ask(WRITABLE.address("wade"));
        var link = realm.inbox().await(WRITABLE.address("wade")).link();
        assertThat(ResetForm.page(link)).contains("name=\"password-new\"");
        wade.setPassword("Set-by-somebody-1");
        assertThat(WRITABLE.accepts("wade", "Set-by-somebody-1")).isTrue();
        assertThat(ResetForm.page(link)).contains("This link is no longer valid");
    }

    @Test
    void directoryThatIsNotSynchronisedKeepsItsOwnAndKeycloakTheNewOne() {
        resets("uma", UNSYNCED);
        assertThat(UNSYNCED.accepts("uma", Branch.PASSWORD)).isTrue();
        assertThat(UNSYNCED.known(realm, "uma").token(NEW)).isNotEmpty();
    }

    @Test
    void peopleWhoAreNotImportedAreTreatedAlikeAndTheReportNamesTheirDirectories() {
        isRefused("gus", GUESTS);
        assertThat(reasonsOf(GUESTS.known(realm, "gus").id())).isEqualTo("[\"PASSWORD_ELSEWHERE\"]");
        resets("vic", VISITORS);
        assertThat(VISITORS.accepts("vic", NEW)).isTrue();
        assertThat(VISITORS.known(realm, "vic").token(NEW)).isNotEmpty();
        var notCovered = realm.get("/login-help/report/totals").path("notCovered");
        assertThat(notCovered
                        .valueStream()
                        .filter(federation -> !federation.path("imports").asBoolean())
                        .map(federation -> federation.path("id").asText()))
                .containsExactlyInAnyOrder(guests, visitors);
        assertThat(realm.get("/login-help/report?search=gus").path("users")).isEmpty();
    }

    @Test
    void linkIsDeadOnceTheDirectoryHasTheNewPassword() {
        ResetForm.open(realm).ask(WRITABLE.address("wes"));
        var link = realm.inbox().await(WRITABLE.address("wes")).link();
        assertThat(ResetForm.follow(link).choose(NEW).body()).contains("Your password has been changed");
        assertThat(ResetForm.page(link)).contains("This link is no longer valid");
        assertThat(WRITABLE.accepts("wes", NEW)).isTrue();
    }

    private static void isRefused(String name, Branch branch) {
        ResetForm.open(realm).ask(branch.address(name));
        var mail = realm.inbox().await(branch.address(name));
        assertThat(mail.links()).isEmpty();
        assertThat(mail.text()).contains("The password of this account is managed in another system");
        realm.events()
                .await(
                        "RESET_PASSWORD_ERROR",
                        event -> event.userId().equals(branch.known(realm, name).id())
                                && event.detail("login_help_reason").equals("PASSWORD_ELSEWHERE"));
    }

    private static void resets(String name, Branch branch) {
        ResetForm.open(realm).ask(branch.address(name));
        var link = realm.inbox().await(branch.address(name)).link();
        assertThat(ResetForm.follow(link).choose(NEW).body()).contains("Your password has been changed");
    }

    private static String reasonsOf(String id) {
        return realm.get("/login-help/users/" + id)
                .path("reasons")
                .valueStream()
                .map(reason -> "\"" + reason.path("reason").asText() + "\"")
                .toList()
                .toString();
    }
}
