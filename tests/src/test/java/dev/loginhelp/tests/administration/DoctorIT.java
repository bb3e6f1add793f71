package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an operator is told about their realm. */
class DoctorIT {
    @RegisterExtension
    static final TestRealm healthy = TestRealm.installed();

    @RegisterExtension
    static final TestRealm neglected = TestRealm.stock().with(DoctorIT::neglect).with(People::imported);

    private static Api well;
    private static Api ill;

    @BeforeAll
    static void administrator() {
        well = Api.of(healthy).asServerAdministrator();
        ill = Api.of(neglected).asServerAdministrator();
    }

    @Test
    void realmAsDeliveredHasNothingButTheDemosPasswordGrant() {
        assertThat(ids(well)).containsExactly("PASSWORD_GRANT");
        assertThat(find(well, "PASSWORD_GRANT").path("subjects").toString()).isEqualTo("[\"demo-app\"]");
    }

    @Test
    void everythingThatIsNotAsItShouldBeIsFoundTheGravestFirst() {
        neglected.user("only").email("only@example.test").create().may("realm-admin");
        assertThat(ids(ill))
                .containsExactlyInAnyOrder(
                        "NO_SMTP",
                        "NOT_INSTALLED",
                        "SHORT_LINK_LIFESPAN",
                        "BRUTE_FORCE_OFF",
                        "EVENTS_OFF",
                        "ADMIN_EVENTS_OFF",
                        "LOCALIZATION_OFF",
                        "THEME_WITHOUT_LINK",
                        "CONSOLE_WITHOUT_PAGES",
                        "PASSWORD_GRANT",
                        "LOCKED_PERMANENTLY",
                        "SINGLE_MASTER");
        assertThat(ill.get("doctor").json().path("findings").findValuesAsText("severity"))
                .isSortedAccordingTo((one, two) -> "EWN".indexOf(one.charAt(0)) - "EWN".indexOf(two.charAt(0)))
                .startsWith("ERROR");
        neglected.user("second").email("second@example.test").create().may("realm-admin");
        assertThat(ids(ill)).doesNotContain("SINGLE_MASTER");
    }

    @Test
    void everyFindingSaysWhatToDo() {
        assertThat(ill.get("doctor").json().path("findings")).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.path("sentence").asText()).endsWith(".").doesNotContain("loginHelpDoctor", "{0}");
            assertThat(finding.path("remedy").asText()).endsWith(".").doesNotContain("loginHelpDoctor", "{0}");
        });
    }

    @Test
    void clientIsNamedThatTakesPasswordsWithoutOurStepAndNoOther() {
        var flows = new RealmFlows(healthy);
        String id = healthy.get("/clients?clientId=demo-app").path(0).path("id").asText();
        flows.override(id, "browser", flows.id("browser"));
        assertThat(ids(well)).doesNotContain("CLIENT_OVERRIDES_FLOW");
        flows.override(id, "browser", "");
        flows.override(id, "direct_grant", flows.copy("direct grant", "own grant"));
        assertThat(ids(well)).doesNotContain("CLIENT_OVERRIDES_FLOW");
        healthy.delete("/authentication/executions/" + flows.execution("own grant", "direct-grant-validate-password"));
        var finding = find(well, "CLIENT_OVERRIDES_FLOW");
        flows.override(id, "direct_grant", "");
        assertThat(finding.path("subjects").toString()).isEqualTo("[\"demo-app\"]");
        assertThat(ids(well)).doesNotContain("CLIENT_OVERRIDES_FLOW");
    }

    @Test
    void proxyThatTheServerDoesNotBelieveIsFoundByWhatItTells() {
        assertThat(ids(well)).doesNotContain("PROXY_HIDES_ADDRESSES");
        assertThat(ids(well.with("X-Forwarded-For", "203.0.113.9"))).contains("PROXY_HIDES_ADDRESSES");
        assertThat(ids(well.with("X-Forwarded-For", "127.0.0.1"))).doesNotContain("PROXY_HIDES_ADDRESSES");
    }

    @Test
    void clientWhoseLoginThemeHasNoLinkIsNamed() {
        var client = (ObjectNode) healthy.get("/clients?clientId=demo-app").path(0);
        var found = new ArrayList<String>();
        for (String theme : List.of("keycloak.v2", "login-help", "gone", "")) {
            client.withObject("/attributes").put("login_theme", theme);
            healthy.put("/clients/" + client.path("id").asText(), client);
            if (ids(well).contains("CLIENT_THEME_WITHOUT_LINK")) {
                found.add(theme + find(well, "CLIENT_THEME_WITHOUT_LINK").path("subjects"));
            }
        }
        assertThat(found).containsExactly("keycloak.v2[\"demo-app\"]", "gone[\"demo-app\"]");
        assertThat(ids(well)).doesNotContain("THEME_WITHOUT_LINK");
    }

    @Test
    void flowThatIsNotUsedIsAnErrorWhilePeopleMayReset() {
        new RealmFlows(healthy).bind("reset credentials");
        var finding = find(well, "FLOW_NOT_BOUND");
        new RealmFlows(healthy).bind("login-help reset credentials");
        assertThat(finding.path("severity").asText()).isEqualTo("ERROR");
    }

    private static void neglect(ObjectNode realm) {
        realm.remove(List.of("smtpServer", "supportedLocales", "defaultLocale"));
        for (String on :
                List.of("bruteForceProtected", "eventsEnabled", "adminEventsEnabled", "internationalizationEnabled")) {
            realm.put(on, false);
        }
    }

    private static List<String> ids(Api api) {
        return api.get("doctor").json().path("findings").findValuesAsText("id");
    }

    private static JsonNode find(Api api, String id) {
        return api.get("doctor")
                .json()
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
