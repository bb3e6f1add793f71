package dev.loginhelp.tests.climbing;

import java.util.Set;

/**
 * What the server's own administrator does for climbers who have locked themselves out, so that they walk on: enabled again,
 * with the old name and password and nothing else to log in with. Their rights stay as they are.
 */
record Comeback(Stage stage) {
    private static final Set<Integer> DONE = Set.of(200, 204);

    /** @return whether there was still somebody to help */
    boolean succeeds() {
        var realm = stage.realm();
        var person = "/users/" + stage.id("grace");
        if (realm.ask("GET", person, null).statusCode() != 200) {
            return false;
        }
        for (var credential : realm.get(person + "/credentials")) {
            realm.delete(person + "/credentials/" + credential.path("id").asText());
        }
        var renewed = realm.ask(
                "PUT",
                person,
                Json.read(
                        "{\"username\": \"grace\", \"enabled\": true, \"emailVerified\": true, \"firstName\": \"grace\","
                                + " \"lastName\": \"Tester\", \"email\": \"grace@example.test\", \"requiredActions\": []}"));
        var password = realm.ask(
                "PUT",
                person + "/reset-password",
                Json.read("{\"type\": \"password\", \"value\": \"" + World.PASSWORD + "\", \"temporary\": false}"));
        return DONE.contains(renewed.statusCode()) && DONE.contains(password.statusCode());
    }
}
