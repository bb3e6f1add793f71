package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.tests.realm.TestRealm;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody who cannot reset their own password. */
class ReportIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(People::imported).with(People::formulas);

    private static Report report;

    @BeforeAll
    static void settle() {
        report = Report.of(People.in(realm));
    }

    @Test
    void reportSaysOfEverybodyWhatTheRulesSay() {
        report.saysWhatTheRulesSay();
    }

    @Test
    void totalsAreTheSumOfTheRows() {
        report.isSummedUp();
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
        var all = report.rows("max=1000");
        all.values().removeIf(reasons -> !reasons.contains(reason));
        assertThat(report.rows("max=1000&reason=" + reason)).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "3", "1000"})
    void pagesAreTheWholeInOrder(int max) {
        var walked = new ArrayList<String>();
        String after = "";
        do {
            var page = report.api().get("report?max=" + max + "&after=" + after).json();
            assertThat(page.path("users").size()).isLessThanOrEqualTo(max);
            page.path("users").forEach(row -> walked.add(row.path("username").asText()));
            after = page.path("next").asText();
        } while (!after.isEmpty());
        var back = new ArrayList<String>();
        var first = walked.get(walked.size() - 1);
        for (JsonNode page = pageBefore(first, max); !page.isEmpty(); page = pageBefore(first, max)) {
            assertThat(page.size()).isLessThanOrEqualTo(max);
            back.addAll(0, page.findValuesAsText("username"));
            first = back.get(0);
        }
        assertThat(back).containsExactlyElementsOf(walked.subList(0, walked.size() - 1));
        assertThat(walked)
                .isSorted()
                .containsExactlyElementsOf(report.rows("max=1000").keySet());
    }

    private static JsonNode pageBefore(String name, int max) {
        var query = "report?max=%s&before=%s".formatted(max, URLEncoder.encode(name, StandardCharsets.UTF_8));
        return report.api().get(query).json().path("users");
    }

    @ParameterizedTest
    @CsvSource({
        "share, shared-1 shared-2",
        "SHARED-2, shared-2",
        "all@mail, everything everything-too",
        "sh%25, ''",
        "_hared, ''",
        "sh[red, ''",
        "zzz, ''",
        "*ARED-2, shared-2",
        "tester sh, shared-1 shared-2",
        "share zzz, ''",
        "*, everybody"
    })
    void searchFindsHowNameOrAddressBegins(String search, String found) {
        var query = "search=" + search.replace(" ", "%20");
        var rows = report.rows(query + "&max=1000");
        var everybody = found.equals("everybody")
                ? String.join(" ", report.rows("max=1000").keySet())
                : found;
        assertThat(String.join(" ", rows.keySet())).isEqualTo(everybody);
        var totals = report.api().get("report/totals?" + query).json();
        assertThat(totals.path("cannotReset").asInt()).isEqualTo(rows.size());
    }

    @Test
    void accountsOfClientsAreNoPeople() {
        assertThat(realm.get("/clients?clientId=demo-service")
                        .path(0)
                        .path("serviceAccountsEnabled")
                        .asBoolean())
                .isTrue();
        assertThat(report.api().get("report?search=service-account").json().path("users"))
                .isEmpty();
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
        var named = report.api().get("report/totals").json().path("notCovered");
        realm.delete("/components/" + id);
        assertThat(named.toString())
                .isEqualTo("[{\"id\":\"%s\",\"name\":\"Head office\",\"imports\":false}]".formatted(id));
    }
}
