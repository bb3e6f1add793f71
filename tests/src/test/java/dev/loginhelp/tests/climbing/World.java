package dev.loginhelp.tests.climbing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Who and what is there for a climber: masters of every kind, their equals, people, and what holds rights. */
final class World {
    /** What everybody logs in with, until a climber has changed it. */
    static final String PASSWORD = "Right-password-1";
    /** Max's second factor, as it was typed into the app. */
    static final String OTP = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NAME = Pattern.compile("\\$([a-zA-Z]+)");
    private static final String THINGS = """
        {"passwordPolicy": "length(8) and hashAlgorithm(pbkdf2-sha256) and hashIterations(1)",
         "bruteForceProtected": false,
         "otpPolicyType": "totp", "otpPolicyAlgorithm": "HmacSHA1", "otpPolicyDigits": 6, "otpPolicyInitialCounter": 0,
         "otpPolicyPeriod": 30, "otpPolicyLookAheadWindow": 20,
         "accessTokenLifespan": 600,
         "roles": {"realm": [
            {"id": "$boss", "name": "boss", "composite": true,
             "composites": {"client": {"realm-management": ["realm-admin"]}}},
            {"id": "$chief", "name": "chief", "composite": true, "composites": {"realm": ["boss"]}},
            {"id": "$lead", "name": "lead", "composite": true,
             "composites": {"client": {"realm-management": ["manage-users"]}}},
            {"id": "$plain", "name": "plain"}],
          "client": {"shop": [
            {"id": "$keeper", "name": "keeper", "composite": true, "composites": {"realm": ["boss"]}}]}},
         "groups": [
            {"id": "$Heads", "name": "Heads", "path": "/Heads", "realmRoles": ["boss"],
             "subGroups": [{"id": "$Deputies", "name": "Deputies", "path": "/Heads/Deputies"}]},
            {"id": "$Helpers", "name": "Helpers", "path": "/Helpers",
             "clientRoles": {"realm-management": ["manage-users"]}},
            {"id": "$Club", "name": "Club", "path": "/Club",
             "subGroups": [{"id": "$Inner", "name": "Inner", "path": "/Club/Inner"}]}],
         "users": [
            {"id": "$max", "username": "max", "clientRoles": {"realm-management": ["realm-admin"]},
             "federatedIdentities": [{"identityProvider": "partner", "userId": "max-there", "userName": "max"}]},
            {"id": "$mia", "username": "mia", "groups": ["/Heads"]},
            {"id": "$meg", "username": "meg", "groups": ["/Heads/Deputies"]},
            {"id": "$moe", "username": "moe", "realmRoles": ["chief"]},
            {"id": "$gus", "username": "gus", "clientRoles": {"realm-management": ["manage-users"]}},
            {"id": "$hal", "username": "hal", "groups": ["/Helpers"]},
            {"id": "$ann", "username": "ann", "groups": ["/Club"]},
            {"id": "$bob", "username": "bob"},
            {"id": "$grace", "username": "grace", "groups": ["/Club"]}]}
        """;

    private World() {}

    /** A realm with all of this, like {@code kind}, on a server; not made yet. */
    static TestRealm like(TestRealm kind, Mix mix) {
        return kind.with(realm -> furnish(realm, mix));
    }

    /** The id of something of {@link #THINGS}: the database wants another one in every realm. */
    static String id(String realm, String name) {
        return UUID.nameUUIDFromBytes((realm + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static void furnish(ObjectNode realm, Mix mix) {
        var name = realm.path("realm").asText();
        var things = read(() -> NAME.matcher(THINGS).replaceAll(found -> id(name, found.group(1))));
        things.path("users").forEach(user -> person((ObjectNode) user, mix));
        var clients = realm.withArray("/clients");
        clients.addObject()
                .put("id", id(name, "shop"))
                .put("clientId", "shop")
                .put("secret", "shop-secret")
                .put("serviceAccountsEnabled", true)
                .put("standardFlowEnabled", false);
        realm.setAll((ObjectNode) things);
    }

    private static void person(ObjectNode user, Mix mix) {
        var username = user.path("username").asText();
        user.put("enabled", true)
                .put("email", username + "@example.test")
                .put("emailVerified", true)
                .put("firstName", username)
                .put("lastName", "Tester");
        var credentials = user.putArray("credentials");
        credentials.addObject().put("type", "password").put("value", PASSWORD);
        if (username.equals("max") || username.equals("bob")) {
            credentials
                    .addObject()
                    .put("type", "otp")
                    .put("secretData", "{\"value\":\"" + OTP + "\"}")
                    .put(
                            "credentialData",
                            "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30,\"algorithm\":\"HmacSHA1\","
                                    + "\"secretEncoding\":\"BASE32\"}");
        }
        if (username.equals("grace") && !mix.roles().isEmpty()) {
            var roles = user.withObject("/clientRoles").putArray("realm-management");
            mix.roles().forEach(roles::add);
        }
    }

    private static JsonNode read(Supplier<String> text) {
        try {
            return JSON.readTree(text.get());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
