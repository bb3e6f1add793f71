package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.demo.Reception;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.server.PrivateServer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mail servers that refuse an address for good, or take their time over a mail. */
class RefusedMailIT {
    @Order(1)
    @RegisterExtension
    static final PrivateServer server = new PrivateServer("refused-mail");

    @Order(2)
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().on(server).with(RefusedMailIT::unsendable);

    private static final String UNSENDABLE = "\u82b1\u5b50@example.test";

    @AfterEach
    void friendly() {
        realm.inbox().behave(Reception.FRIENDLY);
    }

    @Test
    void addressThatIsRefusedForGoodIsTriedOnceAndAdministratorsSeeIt() throws IOException {
        var rex = realm.user("rex").email("rex@example.test").create();
        realm.inbox().behave(Reception.NEVER);
        ResetForm.open(realm).ask(rex.email());
        var event = realm.events()
                .await("SEND_RESET_PASSWORD_ERROR", each -> each.userId().equals(rex.id()));
        assertThat(event.details()).containsEntry("login_help_outcome", "refused");
        var said = person(rex);
        assertThat(said.path("canReset").asBoolean()).isFalse();
        assertThat(said.path("reasons").findValuesAsText("reason")).containsExactly("ADDRESS_REFUSED");
        assertThat(said.path("reasons").path(0).path("sentence").asText()).contains(" 20");
        assertThat(report()).containsExactly("rex");
        assertThat(realm.get("/login-help/report/totals")
                        .path("reasons")
                        .path("ADDRESS_REFUSED")
                        .asInt())
                .isEqualTo(1);
        assertThat(Files.readString(server.get().log()))
                .contains("was refused for good and is not tried again")
                .doesNotContain(rex.email());

        realm.inbox().behave(Reception.FRIENDLY);
        ResetForm.open(realm).ask(rex.email());
        assertThat(realm.inbox().await(rex.email()).link()).contains("/login-help/link/");
        realm.events().await("SEND_RESET_PASSWORD", each -> each.userId().equals(rex.id()));
        assertThat(person(rex).path("canReset").asBoolean()).isTrue();
        assertThat(report()).isEmpty();
    }

    @Test
    void anotherAddressIsNotTheRefusedOne() {
        var rosa = realm.user("rosa").email("rosa@example.test").create();
        realm.inbox().behave(Reception.NEVER);
        ResetForm.open(realm).ask(rosa.email());
        realm.events().await("SEND_RESET_PASSWORD_ERROR", each -> each.userId().equals(rosa.id()));
        rosa.change(user -> user.put("email", "rosa-new@example.test"));
        assertThat(person(rosa).path("canReset").asBoolean()).isTrue();
        assertThat(report()).doesNotContain("rosa");
    }

    @Test
    void addressThatNoMailCanCarryIsRefusedToo() {
        var hana =
                realm.get("/users?username=hana&exact=true").path(0).path("id").asText();
        ResetForm.open(realm).ask(UNSENDABLE);
        realm.events().await("SEND_RESET_PASSWORD_ERROR", each -> each.userId().equals(hana));
        assertThat(realm.get("/login-help/users/" + hana).path("reasons").findValuesAsText("reason"))
                .containsExactly("ADDRESS_REFUSED");
        realm.delete("/users/" + hana);
    }

    @Test
    void mailServerWithLongStepsGetsEachMailOnce() {
        var slow = realm.user("slow").email("slow@example.test").create();
        realm.inbox().behave(Reception.paced(Duration.ofSeconds(9)));
        ResetForm.open(realm).ask(slow.email());
        var mail = realm.inbox().await(slow.email());
        realm.events().await("SEND_RESET_PASSWORD", each -> each.userId().equals(slow.id()));
        assertThat(realm.inbox().mailsTo(slow.email())).containsExactly(mail);
        realm.inbox().behave(Reception.FRIENDLY);
        assertThat(ResetForm.page(mail.link())).contains("password-new");
    }

    /** Only an import or a federation brings such an address into a realm. */
    private static void unsendable(ObjectNode realm) {
        realm.withArray("/users")
                .addObject()
                .put("username", "hana")
                .put("email", UNSENDABLE)
                .put("emailVerified", true)
                .put("enabled", true);
    }

    private static JsonNode person(TestUser user) {
        return realm.get("/login-help/users/" + user.id());
    }

    private static List<String> report() {
        return realm.get("/login-help/report?reason=ADDRESS_REFUSED")
                .path("users")
                .findValuesAsText("username");
    }
}
