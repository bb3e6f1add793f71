package dev.loginhelp.tests.authority;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.List;

/** Fine-grained admin permissions (v2) of a realm. */
public final class FineGrained {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final TestRealm realm;
    private final String server;

    private FineGrained(TestRealm realm, String server) {
        this.realm = realm;
        this.server = server;
    }

    /** Switches them on. */
    public static FineGrained in(TestRealm realm) {
        realm.change(representation -> representation.put("adminPermissionsEnabled", true));
        var client = realm.get("/clients?clientId=admin-permissions").path(0).path("id");
        return new FineGrained(realm, "/clients/" + client.asText() + "/authz/resource-server");
    }

    /** A policy that names people. */
    public String people(String name, TestUser... named) {
        var ids = JSON.arrayNode();
        for (var user : named) {
            ids.add(user.id());
        }
        return policy("user", name, "users", ids);
    }

    /** A policy that names a group and those below it. */
    String group(String name, String id) {
        return policy(
                "group",
                name,
                "groups",
                JSON.arrayNode().add(JSON.objectNode().put("id", id).put("extendChildren", true)));
    }

    /** A policy that names a role. */
    String role(String name, String id) {
        return policy(
                "role", name, "roles", JSON.arrayNode().add(JSON.objectNode().put("id", id)));
    }

    /** A policy that is made of another one. */
    String aggregate(String name, String part) {
        return policy("aggregate", name, "policies", JSON.arrayNode().add(part));
    }

    /** A permission for all of a type, or for some of it. */
    public void permit(String name, String type, List<String> scopes, String policy, String... resources) {
        var permission = JSON.objectNode().put("name", name).put("resourceType", type);
        scopes.forEach(permission.putArray("scopes")::add);
        permission.putArray("policies").add(policy);
        if (resources.length > 0) {
            List.of(resources).forEach(permission.putArray("resources")::add);
        }
        create("/permission/scope", permission);
    }

    private String policy(String kind, String name, String key, JsonNode named) {
        var policy = JSON.objectNode().put("name", name);
        policy.set(key, named);
        return create("/policy/" + kind, policy);
    }

    private String create(String below, ObjectNode body) {
        var answer = realm.ask("POST", server + below, body);
        if (answer.statusCode() != 201) {
            throw new AssertionError(below + ": " + answer.statusCode() + " " + answer.body());
        }
        return Bodies.read(answer.body()).path("id").asText();
    }
}
