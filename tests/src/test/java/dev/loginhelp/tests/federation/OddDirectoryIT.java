package dev.loginhelp.tests.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Directories that know something else than Keycloak does, or refuse what it wants. */
class OddDirectoryIT {
    private static final String NEW = "A-new-password-2";

    @Order(1)
    @RegisterExtension
    static final Directory directory = new Directory();

    @Order(2)
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed()
            .with(it -> it.put("duplicateEmailsAllowed", false).put("loginWithEmailAllowed", false));

    private static final Branch STAFF =
            directory.branch("staff").person("mia").person("max").person("tess").person("tom");

    @BeforeAll
    static void federate() {
        STAFF.federate(realm, "WRITABLE", Map.of());
    }

    @Test
    void addressThatChangedInTheDirectoryFindsThePersonAndMailGoesToTheOneThatKeycloakHas() {
        STAFF.known(realm, "mia");
        STAFF.readdress("mia", "mia-new@ldap.example.test");
        ResetForm.open(realm).ask("mia-new@ldap.example.test");
        var mail = realm.inbox().await(STAFF.address("mia"));
        assertThat(mail.link()).contains("/login-help/link/");
        realm.noMailFor("mia-new@ldap.example.test", mail);
    }

    @Test
    void mailboxOfTwoEntriesIsSharedThoughKeycloakCanTakeInOnlyOne() {
        STAFF.known(realm, "tess");
        STAFF.readdress("tom", STAFF.address("tess"));
        ResetForm.open(realm).ask(STAFF.address("tess"));
        assertThat(realm.inbox().await(STAFF.address("tess")).links()).isEmpty();
        realm.events()
                .await(
                        "RESET_PASSWORD_ERROR",
                        event -> event.detail("login_help_reason").equals("SHARED_EMAIL"));
    }

    @Test
    void refusalOfTheDirectoryNamesNeitherTheEntryNorTheServer() {
        STAFF.known(realm, "max");
        ResetForm.open(realm).ask(STAFF.address("max"));
        var form = ResetForm.follow(realm.inbox().await(STAFF.address("max")).link());
        directory.refuseChanges(true);
        var page = form.choose(NEW).body();
        directory.refuseChanges(false);
        assertThat(page)
                .contains("password policies")
                .doesNotContain("uid=max")
                .doesNotContain("dc=example")
                .doesNotContain("ldap.internal");
        assertThat(realm.events().of("UPDATE_CREDENTIAL_ERROR"))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.toString()).doesNotContain("uid=max"));
        assertThat(form.choose(NEW).body()).contains("Your password has been changed");
    }
}
