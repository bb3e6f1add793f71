package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Into a realm that knows nothing of the pack, and out of it again. */
class SetupIT {
    private static final String OURS = "login-help reset credentials";
    private static final String STOCK = "reset credentials";

    @RegisterExtension
    static final TestRealm realm = TestRealm.stock().with(stock -> stock.put("loginTheme", "keycloak.v2"));

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
    void installingBindsOurFlowAndChangesNothingElse() {
        assertThat(setup.install("").path("state").asText()).isEqualTo("INSTALLED");
        var after = (ObjectNode) realm.get("");
        assertThat(after.path("resetCredentialsFlow").asText()).isEqualTo(OURS);
        after.set("resetCredentialsFlow", before.path("resetCredentialsFlow"));
        after.set("directGrantFlow", before.path("directGrantFlow"));
        assertThat(after).isEqualTo(before);
        assertThat(flows.steps(OURS)).containsExactly("login-help-reset-email", "login-help-new-password");
    }

    @Test
    void twiceIsTheSameAsOnce() {
        setup.install("");
        var once = realm.get("/authentication/flows");
        var settings = settings();
        setup.install("");
        assertThat(realm.get("/authentication/flows")).isEqualTo(once);
        assertThat(settings()).isEqualTo(settings);
    }

    @Test
    void manyAtOnceAreTheSameAsOne() {
        List<Integer> answers = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> api.post("setup", "").status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsOnly(200);
        assertThat(realm.get("/components?type=dev.loginhelp.settings.LoginHelpSettings"))
                .hasSize(1);
        assertThat(flows.aliases()).containsOnlyOnce(OURS);
    }

    @Test
    void optionsChangeThemesAndLifespansAndRemovalBringsTheThemesBack() {
        setup.install("""
                {"loginTheme": "login-help", "emailTheme": "login-help", "accountTheme": "login-help",
                 "adminTheme": "login-help", "resetLinkLifespan": 7200}""");
        for (var theme : List.of("loginTheme", "emailTheme", "accountTheme", "adminTheme")) {
            assertThat(realm.get("").path(theme).asText()).as(theme).isEqualTo("login-help");
        }
        assertThat(api.get("settings").json().path("resetLinkLifespan").asInt()).isEqualTo(7200);
    }

    @Test
    void themeThatSomebodySetMeanwhileStays() {
        setup.install("{\"loginTheme\": \"login-help\"}");
        realm.change(now -> now.put("loginTheme", "keycloak"));
        setup.uninstall();
        assertThat(realm.get("").path("loginTheme").asText()).isEqualTo("keycloak");
        realm.change(now -> now.put("loginTheme", "keycloak.v2"));
    }

    @Test
    void themeThatSomebodySetBetweenTwoInstallationsComesBack() {
        setup.install("{\"loginTheme\": \"login-help\"}");
        realm.change(now -> now.put("loginTheme", "keycloak"));
        setup.install("{\"loginTheme\": \"login-help\"}");
        setup.uninstall();
        assertThat(realm.get("").path("loginTheme").asText()).isEqualTo("keycloak");
        realm.change(now -> now.put("loginTheme", "keycloak.v2"));
    }

    @Test
    void whatARealmFileOfBeforeHasSetBackIsPutRightByInstallingAgainWhichSaysSo() {
        assertThat(changed(setup.install("{\"loginTheme\": \"login-help\"}")))
                .containsExactly("settings", "reset-credentials-flow", "loginTheme");
        realm.change(now -> now.put("loginTheme", "keycloak.v2").put("resetCredentialsFlow", STOCK));
        var healed = setup.install("");
        assertThat(changed(healed)).containsExactly("reset-credentials-flow", "loginTheme");
        assertThat(healed.path("state").asText()).isEqualTo("INSTALLED");
        assertThat(realm.get("").path("loginTheme").asText()).isEqualTo("login-help");
        assertThat(changed(setup.install(""))).isEmpty();
    }

    @Test
    void nothingIsInstalledWithOptionsThatMakeNoSense() {
        assertThat(api.post("setup", "{\"loginTheme\": \"no-such-theme\"}").refusal())
                .isEqualTo("400 UNKNOWN_THEME");
        assertThat(api.post("setup", "{\"resetLinkLifespan\": -1}").refusal()).isEqualTo("400 OUT_OF_RANGE");
        assertThat(setup.state()).isEqualTo("NOT_INSTALLED");
    }

    @Test
    void settingsWaitForTheInstallation() {
        assertThat(api.get("settings").json().path("resetLinkLifespan").asInt()).isEqualTo(3600);
        assertThat(api.with("If-Match", "*")
                        .put("settings", "{\"allowReset\": true}")
                        .refusal())
                .isEqualTo("409 NOT_INSTALLED");
    }

    @Test
    void bothAreAdminEvents() {
        realm.events().clear();
        setup.install("");
        setup.uninstall();
        assertThat(realm.events().byAdministrators())
                .extracting(event -> event.type().split(" ")[0] + " " + event.detail("resourcePath"))
                .contains("CREATE login-help/setup", "DELETE login-help/setup");
    }

    private static List<String> changed(JsonNode answer) {
        return answer.path("changed").valueStream().map(JsonNode::asText).toList();
    }

    /** Our component, its values sorted: Keycloak gives the values of a key in any order. */
    private static Map<String, List<String>> settings() {
        var components = realm.get("/components?type=dev.loginhelp.settings.LoginHelpSettings");
        assertThat(components).hasSize(1);
        Map<String, List<String>> sorted = new TreeMap<>();
        components.get(0).path("config").properties().forEach(key -> {
            List<String> values = new ArrayList<>();
            key.getValue().forEach(value -> values.add(value.asText()));
            sorted.put(key.getKey(), values.stream().sorted().toList());
        });
        sorted.put("id", List.of(components.get(0).path("id").asText()));
        return sorted;
    }
}
