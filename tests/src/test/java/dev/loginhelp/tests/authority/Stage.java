package dev.loginhelp.tests.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.Map;

/**
 * What one attack needs, with names of its own: a role that holds all rights by a second one, a group that has it, a
 * master who is in the group and linked to an identity provider, and the attacker.
 *
 * @param name ends every name
 * @param attacker a general administrator
 * @param chief the master
 */
record Stage(TestRealm realm, String name, TestUser attacker, TestUser chief) {
    static Stage of(TestRealm realm, String name, String... rights) {
        var stage = new Stage(
                realm,
                name,
                TestAdministrators.person(realm, "attacker-" + name).may(rights),
                realm.user("chief-" + name)
                        .email("chief-" + name + "@example.test")
                        .secondFactor()
                        .create());
        for (var role : new String[] {"boss", "chain", "plain"}) {
            realm.post("/roles", object().put("name", stage.called(role)));
        }
        realm.post("/roles/" + stage.called("boss") + "/composites", list(stage.realmAdmin()));
        realm.post("/roles/" + stage.called("chain") + "/composites", list(stage.role("boss")));
        for (var group : new String[] {"heads", "a/b"}) {
            var id = realm.post("/groups", object().put("name", stage.called(group)));
            realm.post("/groups/" + id + "/role-mappings/realm", list(stage.role("chain")));
        }
        realm.put("/users/" + stage.chief.id() + "/groups/" + stage.group("heads"), object());
        realm.post("/identity-provider/instances", stage.provider("https://idp.example.test"));
        realm.post(
                "/identity-provider/instances",
                stage.provider("https://other.example.test").put("alias", stage.called("other")));
        realm.post("/users/" + stage.chief.id() + "/federated-identity/" + stage.called("idp"), account("chief"));
        return stage;
    }

    String called(String what) {
        return what + "-" + name;
    }

    JsonNode role(String what) {
        return realm.get("/roles/" + called(what));
    }

    String group(String what) {
        for (var each : realm.get("/groups?briefRepresentation=true&max=1000")) {
            if (each.path("name").asText().equals(called(what))) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("No group: " + what);
    }

    String management() {
        return realm.get("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
    }

    JsonNode realmAdmin() {
        return realm.get("/clients/" + management() + "/roles/realm-admin");
    }

    ObjectNode provider(String address) {
        var provider = object().put("alias", called("idp")).put("providerId", "oidc");
        provider.putObject("config")
                .put("clientId", "keycloak")
                .put("clientSecret", "secret")
                .put("authorizationUrl", address + "/auth")
                .put("tokenUrl", address + "/token");
        return provider;
    }

    Map<String, Object> mapper(String type, String key, String value) {
        return Map.of(
                "name",
                called("mapper"),
                "identityProviderAlias",
                called("idp"),
                "identityProviderMapper",
                type,
                "config",
                Map.of("syncMode", "FORCE", key, value));
    }

    static ObjectNode account(String name) {
        return object().put("userId", name).put("userName", name);
    }

    static ArrayNode list(JsonNode... elements) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var each : elements) {
            list.add(each);
        }
        return list;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
