package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.demo.Reception;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.reset.ResetForm;
import dev.loginhelp.tests.server.Await;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mails that do not leave: the doctor says since when, and what an operator has to repair. */
class DoctorAboutMailIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    private static Api doctor;

    @BeforeAll
    static void administrator() {
        doctor = Api.of(realm).asServerAdministrator();
    }

    @Test
    void mailServerThatIsNotThere() {
        realm.inbox().down();
        var finding = foundAfterAsking("una", "MAIL_SERVER_UNREACHABLE");
        realm.inbox().up();
        assertThat(finding.path("severity").asText()).isEqualTo("ERROR");
        assertThat(finding.path("sentence").asText()).contains(": 1, since ").contains("cannot be reached");
        assertThat(finding.path("subjects").toString())
                .contains("ConnectException")
                .doesNotContain("@");
        isOver("una", "MAIL_SERVER_UNREACHABLE");
    }

    @Test
    void wrongPasswordForTheMailServer() {
        smtp(smtp -> smtp.put("auth", "true").put("user", "realm").put("password", "wrong"));
        foundAfterAsking("pia", "MAIL_PASSWORD_REFUSED");
        smtp(smtp -> smtp.put("auth", "false"));
        isOver("pia", "MAIL_PASSWORD_REFUSED");
    }

    @Test
    void mailServerWithoutTheEncryptionThatTheRealmAsksFor() {
        smtp(smtp -> smtp.put("ssl", "true"));
        foundAfterAsking("tia", "MAIL_TLS_FAILED");
        smtp(smtp -> smtp.put("ssl", "false"));
        isOver("tia", "MAIL_TLS_FAILED");
    }

    @Test
    void mailboxThatIsGreylistedIsNoFinding() {
        realm.inbox().behave(new Reception(Duration.ZERO, Duration.ZERO, "450 4.2.0 Greylisted"));
        var gil = realm.user("gil").email("gil@example.test").create();
        ResetForm.open(realm).ask(gil.email());
        realm.events().await("RESET_PASSWORD", event -> event.userId().equals(gil.id()));
        assertThat(doctor.get("doctor").json().path("findings").findValuesAsText("id"))
                .noneMatch(id -> id.startsWith("MAIL"));
        realm.inbox().behave(Reception.FRIENDLY);
        realm.inbox().await(gil.email());
    }

    private static JsonNode foundAfterAsking(String name, String id) {
        var person = realm.user(name).email(name + "@example.test").create();
        ResetForm.open(realm).ask(person.email());
        Await.until("the doctor finds " + id, Duration.ofMinutes(1), () -> find(id).isPresent());
        return find(id).orElseThrow();
    }

    private static void isOver(String name, String id) {
        realm.inbox().await(name + "@example.test");
        Await.until("the doctor finds no " + id, Duration.ofMinutes(1), () -> find(id).isEmpty());
    }

    private static void smtp(Consumer<ObjectNode> change) {
        realm.change(now -> change.accept(now.withObject("/smtpServer")));
    }

    private static Optional<JsonNode> find(String id) {
        return doctor.get("doctor")
                .json()
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("id").asText().equals(id))
                .findFirst();
    }
}
