package dev.loginhelp.tests.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The flow of the password grant comes with the installation and goes with it. */
class InstalledFlowIT {
    private static final String OURS = "login-help direct grant";
    private static final String STEP = "login-help-no-second-factor";

    @RegisterExtension
    static final TestRealm realm = TestRealm.stock();

    @Test
    void whatWasBoundIsCopiedWithOurStepRightAfterThePasswordAndComesBack() {
        var sam = realm.user("sam").email("sam@example.test").secondFactor().create();
        var before = flows();
        setup("POST");
        assertThat(realm.get("").path("directGrantFlow").asText()).isEqualTo(OURS);
        assertThat(steps(OURS).subList(0, 3))
                .containsExactly("direct-grant-validate-username", "direct-grant-validate-password", STEP);
        assertThat(steps(OURS)).contains("conditional-user-configured", "direct-grant-validate-otp");
        assertThat(steps("direct grant")).doesNotContain(STEP);
        assertThat(realm.tokens()
                        .ask(sam.username(), sam.password(), Map.of())
                        .body()
                        .path("error_description")
                        .asText())
                .contains("two-factor authentication");

        setup("POST");
        assertThat(steps(OURS)).containsOnlyOnce(STEP);

        disableOurStep();
        assertThat(part().path("state").asText()).isEqualTo("INCOMPLETE");
        setup("POST");
        assertThat(part().path("state").asText()).isEqualTo("INSTALLED");

        useInClient(OURS);
        var refused = realm.ask("DELETE", "/login-help/setup", null);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("FLOW_IN_USE", "demo-app");
        useInClient("");

        setup("DELETE");
        assertThat(realm.get("").path("directGrantFlow").asText()).isEqualTo("direct grant");
        assertThat(flows()).isEqualTo(before);
    }

    private static JsonNode part() {
        return realm.get("/login-help/setup")
                .path("parts")
                .valueStream()
                .filter(part -> part.path("part").asText().equals("direct-grant-flow"))
                .findFirst()
                .orElseThrow();
    }

    private static void setup(String method) {
        var answer = realm.ask(method, "/login-help/setup", JsonNodeFactory.instance.objectNode());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static void disableOurStep() {
        var path = "/authentication/flows/" + OURS.replace(" ", "%20") + "/executions";
        var step = (ObjectNode) realm.get(path)
                .valueStream()
                .filter(each -> each.path("providerId").asText().equals(STEP))
                .findFirst()
                .orElseThrow();
        realm.put(path, step.put("requirement", "DISABLED"));
    }

    private static void useInClient(String flow) {
        var id = realm.get("/clients?clientId=demo-app").path(0).path("id").asText();
        var client = (ObjectNode) realm.get("/clients/" + id);
        client.withObject("/authenticationFlowBindingOverrides").put("direct_grant", flow.isEmpty() ? "" : id(flow));
        realm.put("/clients/" + id, client);
    }

    private static String id(String alias) {
        return realm.get("/authentication/flows")
                .valueStream()
                .filter(flow -> flow.path("alias").asText().equals(alias))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }

    private static List<String> flows() {
        return realm.get("/authentication/flows")
                .valueStream()
                .map(flow -> flow.path("alias").asText())
                .sorted()
                .toList();
    }

    private static List<String> steps(String alias) {
        return realm.get("/authentication/flows/" + alias.replace(" ", "%20") + "/executions")
                .valueStream()
                .map(step -> step.path("providerId").asText())
                .filter(provider -> !provider.isEmpty())
                .toList();
    }
}
