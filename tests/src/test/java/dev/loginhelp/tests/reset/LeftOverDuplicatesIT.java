package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A realm that forbids shared addresses but still has some from before it did. */
class LeftOverDuplicatesIT {
    private static final String SHARED = "left-over@example.test";

    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @Test
    void leftOverDuplicatesAreSharedAndNeverAnErrorPage() {
        realm.user("left").email(SHARED).create();
        realm.user("over").email(SHARED).create();
        realm.change(representation -> representation.put("duplicateEmailsAllowed", false));
        assertThat(ResetForm.open(realm).ask(SHARED).statusCode()).isEqualTo(200);
        assertThat(realm.inbox().await(SHARED).links()).isEmpty();
        realm.events()
                .await(
                        "RESET_PASSWORD_ERROR",
                        event -> event.detail("login_help_reason").equals("SHARED_EMAIL"));
    }
}
