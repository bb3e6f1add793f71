package dev.loginhelp.tests.authority;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.authority.Caller.Answer;
import dev.loginhelp.tests.realm.TestUser;
import java.util.List;
import java.util.Map;

/** A way of Keycloak's administration to somebody's password, or to the address that links go to. */
enum GuardedOperation {
    RESET_PASSWORD("PUT users/{id}/reset-password") {
        @Override
        Answer enter(Caller caller, TestUser target) {
            return caller.put(path(target, "/reset-password"), plain(false));
        }
    },
    TEMPORARY("the same, temporary") {
        @Override
        Answer enter(Caller caller, TestUser target) {
            return caller.put(path(target, "/reset-password"), plain(true));
        }
    },
    USER_WITH_PASSWORD("PUT users/{id} with a password") {
        @Override
        Answer enter(Caller caller, TestUser target) {
            return caller.put(path(target, ""), with(target, plain(false)));
        }
    },
    USER_WITH_HASH("PUT users/{id} with a hash") {
        @Override
        Answer enter(Caller caller, TestUser target) {
            var hash = Map.of(
                    "type", "password",
                    "secretData", "{\"value\":\"c29tZQ==\",\"salt\":\"c2FsdA==\"}",
                    "credentialData", "{\"hashIterations\":27500,\"algorithm\":\"pbkdf2-sha256\"}");
            return caller.put(path(target, ""), with(target, hash));
        }
    },
    DELETE_PASSWORD("DELETE users/{id}/credentials/{password}") {
        @Override
        Answer enter(Caller caller, TestUser target) {
            return caller.delete(path(target, "/credentials/" + passwordOf(target)));
        }
    },
    ACTIONS_EMAIL("PUT users/{id}/execute-actions-email") {
        @Override
        Answer enter(Caller caller, TestUser target) {
            return caller.put(path(target, "/execute-actions-email"), List.of("UPDATE_PASSWORD"));
        }
    },
    RESET_EMAIL("PUT users/{id}/reset-password-email") {
        @Override
        Answer enter(Caller caller, TestUser target) {
            return caller.put(path(target, "/reset-password-email"), null);
        }
    },
    EMAIL("PUT users/{id} with another e-mail address") {
        @Override
        Answer enter(Caller caller, TestUser target) {
            var user = (ObjectNode) target.now();
            user.put("email", "mallory-" + target.username() + "@example.test");
            return caller.put(path(target, ""), user);
        }
    },
    PARTIAL_IMPORT("POST partialImport, overwriting") {
        @Override
        Answer enter(Caller caller, TestUser target) {
            var user = Map.of(
                    "id",
                    target.id(),
                    "username",
                    target.username(),
                    "enabled",
                    true,
                    "credentials",
                    List.of(plain(false)));
            return caller.post("/partialImport", Map.of("ifResourceExists", "OVERWRITE", "users", List.of(user)));
        }
    };

    private final String name;

    GuardedOperation(String name) {
        this.name = name;
    }

    abstract Answer enter(Caller caller, TestUser target);

    @Override
    public String toString() {
        return name;
    }

    private static String path(TestUser target, String below) {
        return "/users/" + target.id() + below;
    }

    private static Map<String, Object> plain(boolean temporary) {
        return Map.of("type", "password", "value", "Set-by-another-1", "temporary", temporary);
    }

    private static ObjectNode with(TestUser target, Map<String, ?> credential) {
        var user = (ObjectNode) target.now();
        user.withArray("/credentials").addPOJO(credential);
        return user;
    }

    private static String passwordOf(TestUser target) {
        for (var each : target.realm().get("/users/" + target.id() + "/credentials")) {
            if (each.path("type").asText().equals("password")) {
                return each.path("id").asText();
            }
        }
        throw new AssertionError("No password: " + target.username());
    }
}
