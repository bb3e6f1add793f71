package dev.loginhelp.tests.authority;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestUser;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What a door may have changed of a person.
 *
 * @param credentials all that Keycloak shows of them
 */
record State(String email, String credentials, String requiredActions, String roles) {
    static State of(TestUser user) {
        var now = user.now();
        var realm = user.realm();
        return new State(
                now.path("email").asText(),
                realm.get("/users/" + user.id() + "/credentials").toString(),
                now.path("requiredActions").toString(),
                realm.get("/users/" + user.id() + "/role-mappings").toString());
    }

    /** Restores the user, as far as the next door needs it. */
    void restore(TestUser user) {
        if (roles.contains("realm-management")) {
            restoreRoles(user);
        }
        user.change(person -> {
            person.put("email", email);
            person.put("emailVerified", true);
            person.put("firstName", user.username());
            person.put("lastName", "Tester");
            person.putArray("requiredActions");
        });
        user.setPassword(user.password());
    }

    private void restoreRoles(TestUser user) {
        var realm = user.realm();
        var mappings = realm.get("/users/" + user.id() + "/role-mappings");
        if (!mappings.path("clientMappings").has("realm-management")) {
            var before = read(roles).path("clientMappings").path("realm-management");
            realm.post(
                    "/users/" + user.id() + "/role-mappings/clients/"
                            + before.path("id").asText(),
                    (ArrayNode) before.path("mappings"));
        }
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
