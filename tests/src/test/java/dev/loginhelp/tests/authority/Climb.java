package dev.loginhelp.tests.authority;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.authority.Caller.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** An attack on a master, or on their rights, that Keycloak lets pass; the last step must be refused with the pack. */
enum Climb {
    GROUP_WITH_A_SLASH((stage, by) -> moveBelow(stage, by, "heads")),
    GROUP_BELOW_A_SLASH((stage, by) -> moveBelow(stage, by, "a/b")),
    GROUP_BELOW_HEADS((stage, by) -> by.post("/groups/" + stage.group("heads") + "/children", Map.of("name", "new"))),
    RENAMED_GROUP((stage, by) -> by.put("/groups/" + stage.group("heads"), Map.of("name", stage.called("heads~")))),
    LINK((stage, by) -> by.post(links(stage, "other"), Stage.account("mallory"))),
    LINK_REMOVED((stage, by) -> by.delete(links(stage, "idp"))),
    OTP((stage, by) -> credential(
            stage,
            by,
            "otp",
            "{\"value\":\"JBSWY3DPEHPK3PXP\"}",
            "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30}")),
    PASSKEY((stage, by) -> credential(stage, by, "webauthn-passwordless", "{}", Climb.KEY)),
    SECURITY_KEY((stage, by) -> credential(stage, by, "webauthn", "{}", Climb.KEY)),
    RECOVERY_CODES((stage, by) -> credential(
            stage,
            by,
            "recovery-authn-codes",
            "{\"codes\":[{\"number\":1,\"encodedHashedValue\":\"c29tZQ==\"}]}",
            "{\"hashIterations\":1,\"algorithm\":\"SHA-512\",\"total\":1,\"remaining\":1}")),
    FIRST((stage, by) -> by.post(stored(stage, "password") + "/moveToFirst", null)),
    FACTOR_REMOVED((stage, by) -> by.delete(stored(stage, "otp"))),
    LOGIN_NAME((stage, by) -> {
        var user = (ObjectNode) stage.chief().now();
        return by.put("/users/" + stage.chief().id(), user.put("username", stage.called("renamed")));
    }),
    MAPPER_TO_ROLE(
            (stage, by) -> map(stage, by, "oidc-hardcoded-role-idp-mapper", "role", "realm-management.realm-admin"),
            "manage-identity-providers"),
    MAPPER_TO_CHAIN(
            (stage, by) -> map(stage, by, "oidc-hardcoded-role-idp-mapper", "role", stage.called("chain")),
            "manage-identity-providers"),
    MAPPER_TO_GROUP(
            (stage, by) -> map(stage, by, "oidc-hardcoded-group-idp-mapper", "group", "/" + stage.called("heads")),
            "manage-identity-providers"),
    MAPPER_CHANGED(
            (stage, by) -> {
                map(stage, by, "oidc-hardcoded-role-idp-mapper", "role", stage.called("plain"));
                var mapper = by.get(mappers(stage)).body().path(0).deepCopy();
                ((ObjectNode) mapper.path("config")).put("role", stage.called("chain"));
                return by.put(mappers(stage) + "/" + mapper.path("id").asText(), mapper);
            },
            "manage-identity-providers"),
    PROVIDER_ELSEWHERE(
            (stage, by) -> by.put(
                    "/identity-provider/instances/" + stage.called("idp"),
                    stage.provider("https://mallory.example.test")),
            "manage-identity-providers"),
    PROVIDER_REMOVED(
            (stage, by) -> by.delete("/identity-provider/instances/" + stage.called("idp")),
            "manage-identity-providers"),
    CHAIN_EMPTIED(
            (stage, by) -> by.delete(composites(stage, "chain"), Stage.list(stage.role("boss"))),
            "manage-realm",
            "manage-users"),
    CHAIN_INTO_OWN(
            (stage, by) -> {
                by.post("/users/" + stage.attacker().id() + "/role-mappings/realm", Stage.list(stage.role("plain")));
                return by.post(composites(stage, "plain"), Stage.list(stage.role("chain")));
            },
            "manage-realm",
            "manage-users"),
    CHAIN_INTO_DEFAULTS(
            (stage, by) -> by.post(
                    "/roles/default-roles-" + stage.realm().name() + "/composites", Stage.list(stage.role("chain"))),
            "manage-realm",
            "manage-users"),
    CHAIN_REMOVED((stage, by) -> by.delete("/roles/" + stage.called("chain")), "manage-realm"),
    CHAIN_RENAMED(
            (stage, by) -> by.put("/roles/" + stage.called("chain"), Map.of("name", stage.called("other"))),
            "manage-realm"),
    DEFAULT_GROUP((stage, by) -> by.put("/default-groups/" + stage.group("heads"), null), "manage-realm"),
    GROUP_OF_CHAIN((stage, by) ->
            by.post("/groups/" + stage.group("heads") + "/role-mappings/realm", Stage.list(stage.role("boss")))),
    IMPORT_WITH_A_SLASH((stage, by) -> overwrite(stage, by, "/partialImport/"), "manage-realm"),
    IMPORT_WITH_A_QUERY((stage, by) -> overwrite(stage, by, "/partialImport?x=1"), "manage-realm");

    private static final String KEY =
            "{\"aaguid\":\"00000000-0000-0000-0000-000000000000\",\"credentialId\":\"c29tZQ\","
                    + "\"counter\":0,\"credentialPublicKey\":\"c29tZQ\",\"attestationStatementFormat\":\"none\"}";

    private final BiFunction<Stage, Caller, Answer> steps;
    private final String[] rights;

    Climb(BiFunction<Stage, Caller, Answer> steps, String... rights) {
        this.steps = steps;
        this.rights = rights.length == 0 ? new String[] {"manage-users"} : rights;
    }

    Answer go(Stage stage) {
        return steps.apply(stage, new Caller(stage.attacker()));
    }

    List<String> rights() {
        return Arrays.asList(rights);
    }

    private static Answer moveBelow(Stage stage, Caller by, String parent) {
        var name = stage.called(parent) + "/x";
        by.post("/groups", Map.of("name", name));
        var own = "";
        for (var each : stage.realm().get("/groups?max=1000")) {
            own = each.path("name").asText().equals(name) ? each.path("id").asText() : own;
        }
        by.put("/users/" + stage.attacker().id() + "/groups/" + own, null);
        return by.post("/groups/" + stage.group(parent) + "/children", Map.of("id", own, "name", name));
    }

    private static String links(Stage stage, String provider) {
        return "/users/" + stage.chief().id() + "/federated-identity/" + stage.called(provider);
    }

    private static Answer credential(Stage stage, Caller by, String type, String secret, String data) {
        var user = Stage.object();
        user.putArray("credentials")
                .addObject()
                .put("type", type)
                .put("secretData", secret)
                .put("credentialData", data);
        return by.put("/users/" + stage.chief().id(), user);
    }

    private static String stored(Stage stage, String type) {
        var path = "/users/" + stage.chief().id() + "/credentials";
        for (var each : stage.realm().get(path)) {
            if (each.path("type").asText().equals(type)) {
                return path + "/" + each.path("id").asText();
            }
        }
        throw new AssertionError("Not there: " + type);
    }

    private static String mappers(Stage stage) {
        return "/identity-provider/instances/" + stage.called("idp") + "/mappers";
    }

    private static Answer map(Stage stage, Caller by, String type, String key, String value) {
        return by.post(mappers(stage), stage.mapper(type, key, value));
    }

    private static String composites(Stage stage, String role) {
        return "/roles/" + stage.called(role) + "/composites";
    }

    private static Answer overwrite(Stage stage, Caller by, String door) {
        var password = Map.of("type", "password", "value", "Set-by-another-1");
        var user = Map.of("username", stage.chief().username(), "enabled", true, "credentials", List.of(password));
        return by.post(door, Map.of("ifResourceExists", "OVERWRITE", "users", List.of(user)));
    }
}
