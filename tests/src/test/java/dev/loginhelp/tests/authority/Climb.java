package dev.loginhelp.tests.authority;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.authority.Caller.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** An attack on a master, or on his rights, that Keycloak lets pass; the last step must be refused with the pack. */
enum Climb {
    GROUP_WITH_A_SLASH((stage, by) -> moveBelow(stage, by, "heads")),
    GROUP_BELOW_A_SLASH((stage, by) -> moveBelow(stage, by, "a/b")),
    GROUP_BELOW_HEADS((stage, by) -> by.post("/groups/" + stage.group("heads") + "/children", Map.of("name", "new"))),
    RENAMED_GROUP((stage, by) -> by.put("/groups/" + stage.group("heads"), Map.of("name", stage.called("heads~")))),
    LINK((stage, by) -> {
        by.delete(links(stage));
        return by.post(links(stage), Stage.account("mallory"));
    }),
    LINK_REMOVED((stage, by) -> by.delete(links(stage))),
    OTP((stage, by) -> credential(stage, by, "otp")),
    PASSKEY((stage, by) -> credential(stage, by, "webauthn-passwordless")),
    SECURITY_KEY((stage, by) -> credential(stage, by, "webauthn")),
    RECOVERY_CODES((stage, by) -> credential(stage, by, "recovery-authn-codes")),
    FIRST((stage, by) -> by.post(second(stage) + "/moveToFirst", null)),
    FACTOR_REMOVED((stage, by) -> by.delete(second(stage))),
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

    private static String links(Stage stage) {
        return "/users/" + stage.chief().id() + "/federated-identity/" + stage.called("idp");
    }

    private static Answer credential(Stage stage, Caller by, String type) {
        var user = Stage.object();
        user.putArray("credentials")
                .addObject()
                .put("type", type)
                .put("secretData", "{\"value\":\"JBSWY3DPEHPK3PXP\"}")
                .put("credentialData", "{\"subType\":\"totp\",\"digits\":6,\"counter\":0,\"period\":30}");
        return by.put("/users/" + stage.chief().id(), user);
    }

    private static String second(Stage stage) {
        return "/users/" + stage.chief().id() + "/credentials/" + idOf(stage, "otp");
    }

    private static @Nullable String idOf(Stage stage, String type) {
        for (var each : stage.realm().get("/users/" + stage.chief().id() + "/credentials")) {
            if (each.path("type").asText().equals(type)) {
                return each.path("id").asText();
            }
        }
        return null;
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
