package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.tests.realm.TestRealm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Into and out of a realm whose flows somebody edits meanwhile. */
class EditedRealmIT {
    private static final String OURS = "login-help reset credentials";
    private static final String STOCK = "reset credentials";

    @RegisterExtension
    static final TestRealm realm = TestRealm.stock();

    private static Api api;
    private static SetupApi setup;
    private static RealmFlows flows;
    private JsonNode before;

    @BeforeAll
    static void administrator() {
        api = Api.of(realm, "admin", "realm-admin");
        setup = new SetupApi(api);
        flows = new RealmFlows(realm);
        // Keycloak adds attributes to a realm that is sent back as it came; from now on they are there.
        realm.change(sentBack -> {});
    }

    @BeforeEach
    void look() {
        before = realm.get("");
        assertThat(setup.state()).isEqualTo("NOT_INSTALLED");
    }

    @AfterEach
    void leaveNothingBehind() {
        setup.uninstall();
        assertThat(setup.state()).isEqualTo("NOT_INSTALLED");
        assertThat(realm.get("")).isEqualTo(before);
        assertThat(realm.get("/components?type=dev.loginhelp.settings.LoginHelpSettings"))
                .isEmpty();
        assertThat(flows.aliases()).noneMatch(alias -> alias.startsWith("login-help"));
    }

    @Test
    void flowThatWasBoundBeforeComesBackThoughSomebodyHasRenamedIt() {
        String mine = flows.copy(STOCK, "my reset");
        flows.bind("my reset");
        setup.install("");
        flows.rename(mine, "my better reset");
        setup.uninstall();
        assertThat(realm.get("").path("resetCredentialsFlow").asText()).isEqualTo("my better reset");
        flows.bind(STOCK);
        realm.delete("/authentication/flows/" + mine);
    }

    @Test
    void stockFlowComesBackIfTheEarlierOneIsGone() {
        String mine = flows.copy(STOCK, "my reset");
        flows.bind("my reset");
        setup.install("");
        realm.delete("/authentication/flows/" + mine);
        setup.uninstall();
        assertThat(realm.get("").path("resetCredentialsFlow").asText()).isEqualTo(STOCK);
    }

    @Test
    void whatSomebodyElseHasBoundMeanwhileStaysBound() {
        setup.install("");
        String mine = flows.copy(STOCK, "my reset");
        flows.bind("my reset");
        assertThat(setup.part("reset-credentials-flow").path("state").asText()).isEqualTo("NOT_BOUND");
        setup.uninstall();
        assertThat(realm.get("").path("resetCredentialsFlow").asText()).isEqualTo("my reset");
        flows.bind(STOCK);
        realm.delete("/authentication/flows/" + mine);
    }

    @Test
    void renamedFlowIsStillOurs() {
        setup.install("");
        flows.rename(flows.id(OURS), "called otherwise");
        assertThat(setup.part("reset-credentials-flow").path("alias").asText()).isEqualTo("called otherwise");
        assertThat(setup.state()).isEqualTo("INSTALLED");
        setup.uninstall();
        assertThat(flows.aliases()).doesNotContain("called otherwise");
    }

    @Test
    void installingAgainPutsRightWhatSomebodyTookAwayAndKeepsWhatHeAdded() {
        setup.install("");
        realm.delete("/authentication/executions/" + flows.execution(OURS, "login-help-reset-email"));
        realm.post(
                "/authentication/flows/" + OURS.replace(" ", "%20") + "/executions/execution",
                JsonNodeFactory.instance.objectNode().put("provider", "allow-access-authenticator"));
        assertThat(setup.state()).isEqualTo("INCOMPLETE");
        assertThat(api.get("doctor").text()).contains("INSTALLATION_INCOMPLETE");
        assertThat(setup.install("").path("state").asText()).isEqualTo("INSTALLED");
        assertThat(flows.steps(OURS))
                .containsSubsequence("login-help-reset-email", "login-help-new-password")
                .contains("allow-access-authenticator");
    }

    @Test
    void deletedComponentComesBackAndTheFlowIsKept() {
        setup.install("");
        realm.delete("/components/"
                + realm.get("/components?type=dev.loginhelp.settings.LoginHelpSettings")
                        .path(0)
                        .path("id")
                        .asText());
        assertThat(setup.state()).isEqualTo("INCOMPLETE");
        assertThat(setup.install("").path("state").asText()).isEqualTo("INSTALLED");
    }

    @Test
    void clientThatUsesOurFlowStandsInTheWayAndIsNamed() {
        setup.install("");
        String id = realm.get("/clients?clientId=demo-app").path(0).path("id").asText();
        flows.override(id, "browser", flows.id(OURS));
        var refused = api.delete("setup");
        assertThat(refused.refusal()).isEqualTo("409 FLOW_IN_USE");
        assertThat(refused.json().path("message").asText()).contains("demo-app").contains(OURS);
        assertThat(api.get("setup")
                        .json()
                        .path("obstacles")
                        .path(0)
                        .path("message")
                        .asText())
                .contains("demo-app");
        assertThat(setup.state()).isEqualTo("INSTALLED");
        flows.override(id, "browser", "");
    }

    @Test
    void copyOfOurFlowStandsInTheWayAndIsNamed() {
        setup.install("");
        String copy = flows.copy(OURS, "a copy");
        assertThat(api.delete("setup").json().path("message").asText()).contains("a copy");
        realm.delete("/authentication/flows/" + copy);
    }

    @Test
    void flowOfSomebodyElseWithOurNameIsLeftAlone() {
        var theirs = JsonNodeFactory.instance
                .objectNode()
                .put("alias", OURS)
                .put("providerId", "client-flow")
                .put("topLevel", true)
                .put("builtIn", false);
        realm.post("/authentication/flows", theirs);
        assertThat(api.post("setup", "").refusal()).isEqualTo("409 NAME_TAKEN");
        assertThat(api.get("setup").json().path("state").asText()).isEqualTo("NOT_INSTALLED");
        realm.delete("/authentication/flows/" + flows.id(OURS));
    }
}
