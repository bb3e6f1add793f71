package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody who cannot reset a password by himself. */
class ReportIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(People::imported).with(People::formulas);

    private static People people;
    private static Api api;

    @BeforeAll
    static void settle() {
        people = People.in(realm);
        api = Api.of(realm).asServerAdministrator();
    }

    @Test
    void reportSaysOfEverybodyWhatTheRulesSay() {
        var report = reasons(api.get("report?max=1000").json());
        var rules = new TreeMap<String, List<String>>();
        people.ids().forEach((name, id) -> {
            var reasons = api.get("users/" + id).json().path("reasons").findValuesAsText("reason");
            if (!reasons.isEmpty()) {
                rules.put(name, reasons);
            }
        });
        assertThat(report).isEqualTo(rules);
        assertThat(report)
                .containsEntry(
                        "everything",
                        List.of("DISABLED", "SHARED_EMAIL", "MAILBOX_BEHIND_THIS_LOGIN", "EMAIL_NOT_VERIFIED"))
                .containsEntry("general", List.of("ADMINISTRATOR"))
                .containsEntry("general-by-role", List.of("ADMINISTRATOR"))
                .containsEntry("general-by-group", List.of("ADMINISTRATOR"))
                .containsEntry("general-below", List.of("ADMINISTRATOR"))
                .containsEntry("partner", List.of("PASSWORD_ELSEWHERE"))
                .doesNotContainKeys("able", "beside", "not-below", "partner-too", "master");
    }

    @Test
    void totalsAreTheSumOfTheRows() {
        var rows = reasons(api.get("report?max=1000").json());
        var totals = api.get("report/totals").json();
        assertThat(totals.path("cannotReset").asInt()).isEqualTo(rows.size());
        assertThat(totals.path("people").asInt())
                .isEqualTo(realm.get("/users/count").asInt());
        totals.path("reasons")
                .properties()
                .forEach(total -> assertThat(total.getValue().asLong())
                        .as(total.getKey())
                        .isPositive()
                        .isEqualTo(rows.values().stream()
                                .filter(reasons -> reasons.contains(total.getKey()))
                                .count()));
    }

    @ParameterizedTest
    @CsvSource({
        "NO_EMAIL",
        "SHARED_EMAIL",
        "MAILBOX_BEHIND_THIS_LOGIN",
        "EMAIL_NOT_VERIFIED",
        "DISABLED",
        "LOCKED_PERMANENTLY",
        "PASSWORD_ELSEWHERE",
        "ADMINISTRATOR"
    })
    void filterShowsWhoHasTheReason(String reason) {
        var all = reasons(api.get("report?max=1000").json());
        all.values().removeIf(reasons -> !reasons.contains(reason));
        assertThat(reasons(api.get("report?max=1000&reason=" + reason).json())).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "1000"})
    void pagesAreTheWholeInOrder(int max) {
        var walked = new ArrayList<String>();
        String after = "";
        do {
            var page = api.get("report?max=" + max + "&after=" + after).json();
            assertThat(page.path("users").size()).isLessThanOrEqualTo(max);
            page.path("users").forEach(row -> walked.add(row.path("username").asText()));
            after = page.path("next").asText();
        } while (!after.isEmpty());
        assertThat(walked)
                .isSorted()
                .containsExactlyElementsOf(
                        reasons(api.get("report?max=1000").json()).keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "share, shared-1 shared-2",
        "SHARED-2, shared-2",
        "all@mail, everything everything-too",
        "sh%25, ''",
        "_hared, ''",
        "zzz, ''"
    })
    void searchFindsHowNameOrAddressBegins(String search, String found) {
        assertThat(String.join(
                        " ", reasons(api.get("report?search=" + search).json()).keySet()))
                .isEqualTo(found);
    }

    @Test
    void accountsOfClientsAreNoPeople() {
        assertThat(realm.get("/clients?clientId=demo-service")
                        .path(0)
                        .path("serviceAccountsEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(api.get("report?search=service-account").json().path("users"))
                .isEmpty();
    }

    @Test
    void tableHasTheSameRows() {
        var answer = api.get("report.csv");
        assertThat(answer.header("Content-Type")).startsWith("text/csv");
        assertThat(answer.header("Content-Disposition")).contains("attachment");
        var lines = answer.text().split("\r\n");
        assertThat(lines[0]).isEqualTo("username,email,firstName,lastName,enabled,reasons");
        assertThat(lines).hasSize(1 + reasons(api.get("report?max=1000").json()).size());
        assertThat(answer.text()).contains("\r\nno-mail,,no-mail,Tester,true,NO_EMAIL\r\n");
        assertThat(api.get("report.csv?reason=ADMINISTRATOR").text().split("\r\n"))
                .hasSize(5);
    }

    @Test
    void nothingInTheTableIsAFormula() {
        var table = api.get("report.csv?search=evil").text();
        assertThat(table)
                .contains(",'=1+1,", ",'+1,", ",'-1,", ",'@SUM(A1),", ",\"a\"\"b,c;d\",", "\"'=\"\"\"\",1\"")
                .doesNotContainPattern("(^|[,\"]|\r\n)\\s*[=+@\uff1d-]");
    }

    @Test
    void federationWhosePeopleAreElsewhereIsNamed() {
        var federation = realm.get("").withObject("/x");
        federation
                .put("name", "Head office")
                .put("providerId", "ldap")
                .put("providerType", "org.keycloak.storage.UserStorageProvider");
        var config = federation.putObject("config");
        Map.of(
                        "enabled",
                        "true",
                        "importEnabled",
                        "false",
                        "editMode",
                        "READ_ONLY",
                        "vendor",
                        "other",
                        "connectionUrl",
                        "ldap://127.0.0.1:1",
                        "usersDn",
                        "ou=people",
                        "userObjectClasses",
                        "person")
                .forEach((key, value) -> config.putArray(key).add(value));
        Map.of(
                        "usernameLDAPAttribute",
                        "uid",
                        "rdnLDAPAttribute",
                        "uid",
                        "uuidLDAPAttribute",
                        "entryUUID",
                        "authType",
                        "none")
                .forEach((key, value) -> config.putArray(key).add(value));
        var id = realm.post("/components", federation);
        var named = api.get("report/totals").json().path("notCovered");
        realm.delete("/components/" + id);
        assertThat(named.toString())
                .isEqualTo("[{\"id\":\"%s\",\"name\":\"Head office\",\"imports\":false}]".formatted(id));
    }

    private static Map<String, List<String>> reasons(JsonNode page) {
        var reasons = new TreeMap<String, List<String>>();
        page.path("users")
                .forEach(row -> reasons.put(
                        row.path("username").asText(),
                        row.path("reasons").valueStream().map(JsonNode::asText).toList()));
        return reasons;
    }
}
