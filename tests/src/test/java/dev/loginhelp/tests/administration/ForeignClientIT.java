package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.representations.idm.AuthenticationFlowRepresentation;
import org.keycloak.representations.idm.ComponentRepresentation;

/** A client that nobody here wrote, Keycloak's own for Java, which has never heard of the pack. */
class ForeignClientIT {
    @RegisterExtension
    static final TestRealm installed = TestRealm.installed();

    @RegisterExtension
    static final TestRealm stock = TestRealm.stock();

    @Test
    void realmPutBackWholeLosesNothing() {
        var api = Api.of(installed).asServerAdministrator();
        api.with("If-Match", "*")
                .put(
                        "settings",
                        "{\"mailboxDomains\": [\"a.test\", \"b.test\"], \"mailLoginName\": true,"
                                + " \"failureMessages\": {\"en\": \"Call\", \"ja\": \"電話\"}}");
        var settings = api.get("settings").json();
        var setup = api.get("setup").json();
        try (var keycloak = client(installed)) {
            RealmResource realm = keycloak.realm(installed.name());
            var whole = realm.toRepresentation();
            whole.setDisplayName("Changed by a foreign client");
            realm.update(whole);
            realm.components()
                    .query(whole.getId(), "dev.loginhelp.settings.LoginHelpSettings")
                    .forEach(component ->
                            realm.components().component(component.getId()).update(component));
        }
        assertThat(installed.get("").path("displayName").asText()).isEqualTo("Changed by a foreign client");
        assertThat(api.get("settings").json()).isEqualTo(settings);
        assertThat(api.get("setup").json()).isEqualTo(setup);
    }

    @Test
    void stockRealmIsSetUpWithoutOurApi() {
        try (var keycloak = client(stock)) {
            RealmResource realm = keycloak.realm(stock.name());
            var component = new ComponentRepresentation();
            component.setName("login-help");
            component.setProviderId("login-help");
            component.setProviderType("dev.loginhelp.settings.LoginHelpSettings");
            component.setConfig(new MultivaluedHashMap<>(Map.of("resetLinkLifespan", List.of("900"))));
            realm.components().add(component).close();
            var flow = new AuthenticationFlowRepresentation();
            flow.setAlias("login-help reset credentials");
            flow.setProviderId("basic-flow");
            flow.setTopLevel(true);
            realm.flows().createFlow(flow).close();
            for (String step : List.of("login-help-reset-email", "login-help-new-password")) {
                realm.flows().addExecution(flow.getAlias(), Map.of("provider", step));
            }
            realm.flows().getExecutions(flow.getAlias()).forEach(step -> {
                step.setRequirement("REQUIRED");
                realm.flows().updateExecutions(flow.getAlias(), step);
            });
            var whole = realm.toRepresentation();
            whole.setResetCredentialsFlow(flow.getAlias());
            realm.update(whole);
        }
        var api = Api.of(stock).asServerAdministrator();
        assertThat(api.get("setup").json().path("state").asText()).isEqualTo("INSTALLED");
        assertThat(api.get("settings").json().path("resetLinkLifespan").asInt()).isEqualTo(900);
    }

    private static Keycloak client(TestRealm realm) {
        return Keycloak.getInstance(realm.server().baseUrl().toString(), "master", "admin", "admin", "admin-cli");
    }
}
