package dev.loginhelp.tests.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.stream.StreamSupport;

/** All of a realm that Keycloak exports: settings, flows, components, clients, identity providers, roles. */
final class Picture {
    private static final String OURS = "login-help";

    private Picture() {}

    /** How it is now, its lists sorted: Keycloak gives them in any order. */
    static JsonNode of(TestRealm realm) {
        var answer = realm.ask("POST", "/partial-export?exportClients=true&exportGroupsAndRoles=true", null);
        try {
            var picture = new ObjectMapper().readTree(answer.body());
            if (!picture.path("realm").asText().equals(realm.name())) {
                throw new AssertionError("No export, but " + answer.body());
            }
            return sorted(picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same without what installing adds: our component and our flow, and which flow is bound for resets. */
    static JsonNode withoutOurs(JsonNode picture) {
        var rest = (ObjectNode) picture.deepCopy();
        rest.remove("resetCredentialsFlow");
        ((ObjectNode) rest.path("components")).remove("dev.loginhelp.settings.LoginHelpSettings");
        var flows = (ArrayNode) rest.path("authenticationFlows");
        for (int last = flows.size() - 1; last >= 0; last--) {
            if (flows.get(last).path("alias").asText().startsWith(OURS)) {
                flows.remove(last);
            }
        }
        return rest;
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> object.replace(name, sorted(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            var items = StreamSupport.stream(array.spliterator(), false)
                    .map(Picture::sorted)
                    .sorted(Comparator.comparing(JsonNode::toString))
                    .toList();
            array.removeAll().addAll(items);
        }
        return node;
    }

    /** Who is there and where they come from. */
    static JsonNode people(TestRealm realm) {
        var people = JsonNodeFactory.instance.arrayNode();
        for (var user : realm.get("/users?max=100")) {
            var id = user.path("id").asText();
            people.addArray()
                    .add(id)
                    .add(user.path("username"))
                    .add(user.path("email"))
                    .add(user.path("federationLink"))
                    .add(realm.get("/users/" + id + "/federated-identity"));
        }
        return people;
    }
}
