package dev.loginhelp.tests.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * A person in a test realm.
 *
 * @param email empty if there is none
 */
public record TestUser(TestRealm realm, String id, String username, String email, String password) {
    private static final Duration LOCK_PATIENCE = Duration.ofMinutes(1);

    /** What Keycloak knows of the user now. */
    public JsonNode now() {
        return realm.get("/users/" + id);
    }

    /** Changes the user as an administrator would: {@code change(user -> user.put("enabled", false))}. */
    public void change(Consumer<ObjectNode> change) {
        var user = (ObjectNode) now();
        change.accept(user);
        realm.put("/users/" + id, user);
    }

    /** Gives them another password, not a temporary one, as a program that provisions people. */
    public void setPassword(String changed) {
        var credential = JsonNodeFactory.instance
                .objectNode()
                .put("type", "password")
                .put("value", changed)
                .put("temporary", false);
        realm.put("/users/" + id + "/reset-password", credential);
    }

    /** The user's sessions, on all devices. */
    public int sessions() {
        return realm.get("/users/" + id + "/sessions").size();
    }

    /** What the user can log in with, in order: {@code password}, {@code otp}, ... */
    public List<String> credentials() {
        return StreamSupport.stream(realm.get("/users/" + id + "/credentials").spliterator(), false)
                .map(each -> each.path("type").asText())
                .toList();
    }

    /** An access token by the password grant. */
    public String token() {
        return realm.tokens().of(username, password);
    }

    /** An access token with another password than the first one. */
    public String token(String changed) {
        return realm.tokens().of(username, changed);
    }

    /** Gives the user administration roles of this realm: {@code manage-users}, {@code realm-admin}, ... */
    public TestUser may(String... roles) {
        var client = realm.get("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
        var given = JsonNodeFactory.instance.arrayNode();
        for (var role : roles) {
            given.add(realm.get("/clients/" + client + "/roles/" + role));
        }
        realm.post("/users/" + id + "/role-mappings/clients/" + client, given);
        return this;
    }

    /** Gives wrong passwords until the account is locked: Keycloak counts them after its answers. */
    public void lock() {
        var deadline = System.nanoTime() + LOCK_PATIENCE.toNanos();
        while (!realm.get("/attack-detection/brute-force/users/" + id)
                .path("disabled")
                .asBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Wrong passwords do not lock " + username);
            }
            realm.tokens().ask(username, "wrong", Map.of());
        }
    }

    /** A person being described; by default enabled, with a verified address and a password. */
    public static final class Draft {
        private final TestRealm realm;
        private final ObjectNode user = JsonNodeFactory.instance.objectNode();
        private String password = "Right-password-1";

        Draft(TestRealm realm, String username) {
            this.realm = realm;
            user.put("username", username);
            user.put("firstName", username);
            user.put("lastName", "Tester");
            user.put("enabled", true);
            user.put("emailVerified", true);
        }

        public Draft email(String address) {
            user.put("email", address);
            return this;
        }

        public Draft unverified() {
            user.put("emailVerified", false);
            return this;
        }

        public Draft disabled() {
            user.put("enabled", false);
            return this;
        }

        public Draft locale(String tag) {
            return attribute("locale", tag);
        }

        public Draft attribute(String key, String value) {
            user.withObject("/attributes").putArray(key).add(value);
            return this;
        }

        public Draft password(String chosen) {
            password = chosen;
            return this;
        }

        public Draft withoutPassword() {
            return password("");
        }

        /** A time-based code on a phone; the secret is the same for everybody and of no worth. */
        public Draft secondFactor() {
            user.withArray("/credentials")
                    .addObject()
                    .put("type", "otp")
                    .put("userLabel", "Phone")
                    .put("secretData", "{\"value\":\"JBSWY3DPEHPK3PXP\"}")
                    .put(
                            "credentialData",
                            "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,"
                                    + "\"algorithm\":\"HmacSHA1\",\"secretEncoding\":\"BASE32\"}");
            return this;
        }

        /** Anything else of Keycloak's user representation. */
        public Draft with(Consumer<ObjectNode> change) {
            change.accept(user);
            return this;
        }

        public TestUser create() {
            if (!password.isEmpty()) {
                user.withArray("/credentials")
                        .addObject()
                        .put("type", "password")
                        .put("value", password);
            }
            var id = realm.post("/users", user);
            return new TestUser(
                    realm,
                    id,
                    user.path("username").asText(),
                    user.path("email").asText(),
                    password);
        }
    }
}
