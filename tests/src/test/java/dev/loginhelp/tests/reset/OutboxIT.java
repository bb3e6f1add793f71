package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.demo.Reception;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.PrivateServer;
import java.nio.file.Files;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mail is never lost: not by a mail server that is down, not by a server that is killed. */
class OutboxIT {
    @Order(1)
    @RegisterExtension
    static final PrivateServer server = new PrivateServer("outbox");

    @Order(2)
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().on(server);

    @Test
    void mailArrivesOnceTheMailServerIsBack() {
        var emma = realm.user("emma").email("emma@example.test").create();
        realm.inbox().behave(Reception.LATER);
        ResetForm.open(realm).ask(emma.email());
        realm.events().await("RESET_PASSWORD", event -> event.userId().equals(emma.id()));
        realm.inbox().behave(Reception.FRIENDLY);
        var mail = realm.inbox().await(emma.email());
        assertThat(ResetForm.follow(mail.link()).choose("A-new-password-2").body())
                .contains("Your password has been changed");
    }

    @Test
    void mailArrivesAfterTheServerWasKilledAndTheLinkWorks() throws Exception {
        var noah = realm.user("noah").email("noah@example.test").create();
        realm.inbox().down();
        ResetForm.open(realm).ask(noah.email());
        server.get().kill();
        realm.inbox().up();
        server.get().start();
        var mail = realm.inbox().await(noah.email());
        assertThat(ResetForm.follow(mail.link()).choose("A-new-password-2").body())
                .contains("Your password has been changed");
        var notMe = realm.inbox().await(noah.email(), 2).link();
        assertThat(notMe).contains("/login-help/not-me/");
        assertThat(Files.readString(server.get().log()))
                .doesNotContain("noah@example.test", "eyJ", mail.link(), notMe, "A-new-password-2");
    }

    @Test
    void linkSurvivesARestartOfTheServer() {
        var mia = realm.user("mia").email("mia@example.test").create();
        ResetForm.open(realm).ask(mia.email());
        var link = realm.inbox().await(mia.email()).link();
        server.get().kill();
        server.get().start();
        assertThat(ResetForm.follow(link).choose("A-new-password-2").body()).contains("Your password has been changed");
    }
}
