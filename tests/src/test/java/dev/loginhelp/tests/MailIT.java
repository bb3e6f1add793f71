package dev.loginhelp.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.demo.Reception;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A realm of the pack still sends Keycloak's own mails, and the inbox of the tests is as good or bad as told. */
class MailIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @AfterEach
    void inboxRecovers() {
        realm.inbox().up();
        realm.inbox().behave(Reception.FRIENDLY);
    }

    @Test
    void stockMailArrivesInThePersonsLanguage() {
        var hanako =
                realm.user("hanako").email("hanako@example.test").locale("ja").create();
        assertThat(verifyEmail(hanako).statusCode()).isEqualTo(204);
        var mail = realm.inbox().await(hanako.email());
        assertThat(mail.subject()).isEqualTo("メールアドレスの検証");
        assertThat(mail.link()).startsWith(realm.url("/login-actions/action-token"));
        assertThat(mail.html()).contains("<a href");
    }

    @Test
    void slowInboxTakesItsTime() {
        var emma = realm.user("emma").email("emma@example.test").create();
        realm.inbox().behave(Reception.slow(Duration.ofMillis(300)));
        var start = System.nanoTime();
        verifyEmail(emma);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(300));
    }

    @Test
    void refusedMailDoesNotArrive() {
        var noah = realm.user("noah").email("noah@example.test").create();
        realm.inbox().behave(Reception.NEVER);
        assertThat(verifyEmail(noah).statusCode()).isEqualTo(500);
        realm.inbox().behave(Reception.LATER);
        assertThat(verifyEmail(noah).statusCode()).isEqualTo(500);
        realm.inbox().down();
        assertThat(verifyEmail(noah).statusCode()).isEqualTo(500);

        realm.inbox().up();
        realm.inbox().behave(Reception.FRIENDLY);
        var olivia = realm.user("olivia").email("olivia@example.test").create();
        verifyEmail(olivia);
        realm.noMailFor(noah.email(), realm.inbox().await(olivia.email()));
    }

    private static HttpResponse<String> verifyEmail(TestUser user) {
        return realm.ask("PUT", "/users/" + user.id() + "/send-verify-email", JsonNodeFactory.instance.objectNode());
    }
}
