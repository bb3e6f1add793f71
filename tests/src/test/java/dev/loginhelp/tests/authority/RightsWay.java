package dev.loginhelp.tests.authority;

import dev.loginhelp.tests.authority.Caller.Answer;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
import java.util.Map;

/** A way to rights of administration, one's own or another's, that Keycloak leaves open to who may manage users. */
enum RightsWay {
    JOIN {
        @Override
        Answer go(TestRealm realm, Caller caller) {
            return caller.put("/users/" + caller.user().id() + "/groups/" + group(realm, "masters"), null);
        }
    },
    JOIN_BELOW {
        @Override
        Answer go(TestRealm realm, Caller caller) {
            return caller.put("/users/" + caller.user().id() + "/groups/" + group(realm, "masters/deputies"), null);
        }
    },
    NEW_USER {
        @Override
        Answer go(TestRealm realm, Caller caller) {
            return caller.post(
                    "/users", Map.of("username", "accomplice", "enabled", true, "groups", List.of("/masters")));
        }
    },
    MOVE_OWN_GROUP {
        @Override
        Answer go(TestRealm realm, Caller caller) {
            var own = group(realm, "own");
            caller.put("/users/" + caller.user().id() + "/groups/" + own, null);
            return caller.post("/groups/" + group(realm, "masters") + "/children", Map.of("id", own, "name", "own"));
        }
    },
    COMPOSED_ROLE {
        @Override
        Answer go(TestRealm realm, Caller caller) {
            return caller.post(
                    "/users/" + caller.user().id() + "/role-mappings/realm", List.of(realm.get("/roles/boss")));
        }
    },
    ROLE_FOR_OWN_GROUP {
        @Override
        Answer go(TestRealm realm, Caller caller) {
            caller.put("/users/" + caller.user().id() + "/groups/" + group(realm, "club"), null);
            return caller.post(
                    "/groups/" + group(realm, "club") + "/role-mappings/realm", List.of(realm.get("/roles/boss")));
        }
    },
    TAKE_ROLE_OF_GROUP {
        @Override
        Answer go(TestRealm realm, Caller caller) {
            return caller.delete(
                    "/groups/" + group(realm, "kings") + "/role-mappings/realm", List.of(realm.get("/roles/boss")));
        }
    },
    TAKE_ROLE {
        @Override
        Answer go(TestRealm realm, Caller caller) {
            return caller.delete(
                    "/users/" + id(realm, "chief") + "/role-mappings/realm", List.of(realm.get("/roles/boss")));
        }
    },
    TAKE_OUT {
        @Override
        Answer go(TestRealm realm, Caller caller) {
            return caller.delete("/users/" + id(realm, "chief") + "/groups/" + group(realm, "masters"));
        }
    },
    MOVE_AWAY {
        @Override
        Answer go(TestRealm realm, Caller caller) {
            return caller.post("/groups", Map.of("id", group(realm, "masters/deputies"), "name", "deputies"));
        }
    },
    DELETE_GROUP {
        @Override
        Answer go(TestRealm realm, Caller caller) {
            return caller.delete("/groups/" + group(realm, "masters"));
        }
    };

    abstract Answer go(TestRealm realm, Caller caller);

    static String id(TestRealm realm, String username) {
        return realm.get("/users?exact=true&username=" + username)
                .path(0)
                .path("id")
                .asText();
    }

    static String group(TestRealm realm, String path) {
        return realm.get("/group-by-path/" + path).path("id").asText();
    }
}
