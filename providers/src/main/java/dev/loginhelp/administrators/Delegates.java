package dev.loginhelp.administrators;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.keycloak.authorization.AuthorizationProvider;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.authorization.model.Policy;
import org.keycloak.authorization.model.ResourceServer;
import org.keycloak.authorization.store.StoreFactory;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.representations.idm.authorization.Logic;
import org.keycloak.util.JsonSerialization;

/**
 * The people to whom fine-grained admin permissions give rights, with or without a role of administration: named in a
 * permission themselves, by a group or by a role. Policies that name nobody (times, patterns, scripts, or everybody but
 * somebody) make nobody an administrator.
 *
 * <p>This reads all permissions of the realm, so it is nothing for a login.
 */
record Delegates(KeycloakSession session, RealmModel realm) {
    private static final String PERMISSION = "scope";

    boolean has(UserModel user) {
        if (!AdminPermissionsSchema.SCHEMA.isAdminPermissionsEnabled(realm)) {
            return false;
        }
        StoreFactory stores = session.getProvider(AuthorizationProvider.class).getStoreFactory();
        ResourceServer server = stores.getResourceServerStore().findByClient(realm.getAdminPermissionsClient());
        return server != null
                && stores.getPolicyStore().findByType(server, PERMISSION).stream()
                        .flatMap(permission -> permission.getAssociatedPolicies().stream())
                        .anyMatch(policy -> names(policy, user));
    }

    private boolean names(Policy policy, UserModel user) {
        if (policy.getLogic() == Logic.NEGATIVE) {
            return false;
        }
        return switch (policy.getType()) {
            case "user" -> entries(policy, "users").anyMatch(id -> id.asText().equals(user.getId()));
            case "group" -> entries(policy, "groups").anyMatch(group -> isIn(user, group));
            case "role" -> entries(policy, "roles").anyMatch(role -> hasRole(user, role));
            case "aggregate" -> policy.getAssociatedPolicies().stream().anyMatch(part -> names(part, user));
            default -> false;
        };
    }

    private static boolean isIn(UserModel user, JsonNode group) {
        String id = group.path("id").asText();
        boolean below = group.path("extendChildren").asBoolean();
        return user.getGroupsStream()
                .flatMap(own -> below ? withParents(own) : Stream.of(own))
                .anyMatch(own -> own.getId().equals(id));
    }

    private static Stream<GroupModel> withParents(GroupModel group) {
        return Stream.iterate(group, each -> each != null, GroupModel::getParent);
    }

    private boolean hasRole(UserModel user, JsonNode entry) {
        RoleModel role = realm.getRoleById(entry.path("id").asText());
        return role != null && user.hasRole(role);
    }

    private static Stream<JsonNode> entries(Policy policy, String key) {
        try {
            JsonNode list = JsonSerialization.mapper.readTree(policy.getConfig().getOrDefault(key, "[]"));
            return StreamSupport.stream(list.spliterator(), false);
        } catch (JsonProcessingException unreadable) {
            return Stream.empty();
        }
    }
}
