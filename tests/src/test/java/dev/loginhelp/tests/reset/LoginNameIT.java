package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People who have forgotten their username read it in the mail with the link, where the administrator wants that. */
class LoginNameIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @Test
    void mailSaysTheLoginNameOnlyWhereThatIsSwitchedOn() {
        var emma = realm.user("emma-of-sales").email("emma@example.test").create();
        var form = ResetForm.open(realm);
        form.ask(emma.email());
        assertThat(realm.inbox().await(emma.email()).text()).doesNotContain(emma.username());

        realm.settings().set("mailLoginName", "true");
        assertThat(form.ask(emma.email()).body()).doesNotContain(emma.username());
        assertThat(realm.inbox().await(emma.email(), 2).text()).contains("Username: emma-of-sales");
    }
}
