package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import java.util.UUID;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that the reset needs work under any theme an organisation has. */
class OtherThemesIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @ParameterizedTest
    @ValueSource(strings = {"keycloak", "keycloak.v2", "login-help"})
    void wholeResetWorksUnder(String theme) {
        realm.change(representation -> representation.put("loginTheme", theme).put("emailTheme", "base"));
        var name = "user-" + UUID.randomUUID();
        var user = realm.user(name).email(name + "@example.test").create();
        var form = ResetForm.open(realm);
        assertThat(form.get(realm.url("/login-help/checks")).body()).contains("Is your account locked?");
        assertThat(form.ask(user.email()).body()).contains("Check your email");
        var followed = ResetForm.follow(realm.inbox().await(user.email()).link());
        assertThat(followed.choose("A-new-password-2").body()).contains("Your password has been changed");
        assertThat(user.token("A-new-password-2")).isNotEmpty();
    }
}
