package dev.loginhelp.tests.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who does not see a request. */
class HiddenRequestIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @RegisterExtension
    static final TestRealm elsewhere = TestRealm.installed();

    private static DeskApi desk;

    @BeforeAll
    static void open() {
        realm.settings().set("deskRequests", "true");
        desk = DeskApi.of(realm, "grace");
    }

    @Test
    void otherRealmsRequestsAreNotThere() {
        var foreign = DeskApi.of(elsewhere, "foreign");
        var request = desk.await(DeskForm.ask(realm, "foreigner"));
        assertThat(foreign.act(request, "take", Map.of()).body().path("code").asText())
                .isEqualTo("REQUEST_NOT_FOUND");
    }

    @Test
    void administratorWhoMayOnlyLookSeesNoRequests() {
        TestUser looker =
                realm.user("looker").email("looker@example.test").create().may("view-users");
        desk.await(DeskForm.ask(realm, "seen-by-nobody"));
        assertThat(new DeskApi(new Caller(looker)).list("OPEN")).isEmpty();
        var plain = new Caller(realm.user("plain").email("plain@example.test").create());
        assertThat(plain.get("/login-help/requests").status()).isEqualTo(403);
    }
}
