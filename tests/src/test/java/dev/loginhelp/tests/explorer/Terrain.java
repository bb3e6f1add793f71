package dev.loginhelp.tests.explorer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;

/** Kinds of realms in which people look for a way in. */
enum Terrain {
    PLAIN {
        @Override
        void shape(ObjectNode realm) {}
    },
    /** The login name is asked for alone, because an organization may know what comes next. */
    IDENTITY_FIRST {
        @Override
        void shape(ObjectNode realm) {
            realm.put("organizationsEnabled", true);
        }

        @Override
        void settle(TestRealm realm) {
            var organization =
                    JsonNodeFactory.instance.objectNode().put("name", "walkers").put("alias", "walkers");
            organization
                    .putArray("domains")
                    .addObject()
                    .put("name", "example.test")
                    .put("verified", true);
            realm.post("/organizations", organization);
        }
    },
    /** An application may ask for more than a password, also of people who are logged in. */
    STEP_UP {
        @Override
        void shape(ObjectNode realm) {
            flow(realm, "steps", true, execution("auth-cookie", "ALTERNATIVE"), subflow("steps forms", "ALTERNATIVE"));
            flow(realm, "steps forms", false, subflow("step 1", "CONDITIONAL"), subflow("step 2", "CONDITIONAL"));
            level(realm, 1, "auth-username-password-form");
            level(realm, 2, "auth-otp-form");
            realm.put("browserFlow", "steps");
        }
    };

    abstract void shape(ObjectNode realm);

    /** What cannot be imported. */
    void settle(TestRealm realm) {}

    private static void level(ObjectNode realm, int level, String authenticator) {
        var condition = execution("conditional-level-of-authentication", "REQUIRED")
                .put("authenticatorConfig", "level " + level);
        flow(realm, "step " + level, false, condition, execution(authenticator, "REQUIRED"));
        realm.withArray("authenticatorConfig")
                .addObject()
                .put("alias", "level " + level)
                .putObject("config")
                .put("loa-condition-level", String.valueOf(level))
                .put("loa-max-age", "36000");
    }

    private static void flow(ObjectNode realm, String alias, boolean isTop, ObjectNode... executions) {
        var flow = realm.withArray("authenticationFlows")
                .addObject()
                .put("alias", alias)
                .put("providerId", "basic-flow")
                .put("topLevel", isTop)
                .put("builtIn", false);
        int priority = 0;
        for (var execution : List.of(executions)) {
            priority += 10;
            flow.withArray("authenticationExecutions").add(execution.put("priority", priority));
        }
    }

    private static ObjectNode execution(String authenticator, String requirement) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("authenticator", authenticator)
                .put("authenticatorFlow", false)
                .put("requirement", requirement);
    }

    private static ObjectNode subflow(String alias, String requirement) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("flowAlias", alias)
                .put("authenticatorFlow", true)
                .put("requirement", requirement);
    }
}
