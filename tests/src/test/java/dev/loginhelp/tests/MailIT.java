package dev.loginhelp.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.demo.Reception;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A realm of the pack still sends Keycloak's own mails, in the person's language. */
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
        verifyEmail(hanako);
        var mail = realm.inbox().await(hanako.email());
        assertThat(mail.subject()).isEqualTo("メールアドレスの検証");
        assertThat(mail.link()).startsWith(realm.url("/login-actions/action-token"));
        assertThat(mail.html()).contains("<a href");
    }

    private static void verifyEmail(TestUser user) {
        realm.put("/users/" + user.id() + "/send-verify-email", JsonNodeFactory.instance.objectNode());
    }
}
