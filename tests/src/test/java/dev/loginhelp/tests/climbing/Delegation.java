package dev.loginhelp.tests.climbing;

/** Keycloak's fine-grained permissions (v2) for a climber without any role: over all people, groups and roles. */
final class Delegation {
    private Delegation() {}

    static void of(Stage stage) {
        var realm = stage.realm();
        realm.change(representation -> representation.put("adminPermissionsEnabled", true));
        var permissions = "/clients/"
                + stage.get("/clients?clientId=admin-permissions")
                        .path(0)
                        .path("id")
                        .asText() + "/authz/resource-server";
        realm.post(
                permissions + "/policy/user",
                Json.read("{\"name\": \"grace\", \"users\": [\"" + stage.id("grace") + "\"]}"));
        permit(stage, permissions, "Users", "manage, view, map-roles, manage-group-membership, reset-password");
        permit(stage, permissions, "Groups", "manage, view, manage-members, view-members, manage-membership");
        permit(stage, permissions, "Roles", "map-role, map-role-composite");
    }

    private static void permit(Stage stage, String permissions, String type, String scopes) {
        stage.realm().post(permissions + "/permission/scope", Json.read("""
            {"name": "%1$s", "resourceType": "%1$s", "scopes": ["%2$s"], "policies": ["grace"]}
            """.formatted(
                        type, scopes.replace(", ", "\", \""))));
    }
}
