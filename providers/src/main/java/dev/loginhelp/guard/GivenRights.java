package dev.loginhelp.guard;

import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.GroupModel;
import org.keycloak.models.GroupModel.GroupMemberJoinEvent;
import org.keycloak.models.GroupModel.GroupPathChangeEvent;
import org.keycloak.models.RoleModel;
import org.keycloak.models.RoleModel.RoleGrantedEvent;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Sees to it that nobody gives more rights of administration than he has. Keycloak asks for that where it maps a role of
 * administration by name, but lets whoever has {@code manage-users} put anybody into any group, any group below any
 * other, and give any role that is composed of such roles. An exception from here undoes what was done.
 */
final class GivenRights implements ProviderEventListener {
    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof GroupMemberJoinEvent join) {
            onJoin(join);
        } else if (event instanceof GroupPathChangeEvent move) {
            onMove(move);
        } else if (event instanceof RoleGrantedEvent grant) {
            onGrant(grant);
        }
    }

    private static void onJoin(GroupMemberJoinEvent join) {
        GroupModel group = join.getGroup();
        new Gift(
                        RolesBefore.ofGroup(group),
                        RolesBefore.joining(join.getUser(), group),
                        ResourceType.GROUP_MEMBERSHIP,
                        "users",
                        join.getUser().getId(),
                        "groups",
                        group.getId())
                .check(join.getKeycloakSession(), join.getRealm());
    }

    // The event comes for new names too, and those are no gift.
    private static void onMove(GroupPathChangeEvent move) {
        GroupModel group = move.getGroup();
        GroupModel parent = group.getParent();
        String from = above(move.getPreviousPath());
        if (parent == null || from.equals(above(move.getNewPath()))) {
            return;
        }
        GroupModel former = from.isEmpty()
                ? null
                : KeycloakModelUtils.findGroupByPath(move.getKeycloakSession(), move.getRealm(), from);
        new Gift(
                        RolesBefore.ofGroup(parent),
                        RolesBefore.move(group, former),
                        ResourceType.GROUP,
                        "groups",
                        parent.getId(),
                        "children")
                .check(move.getKeycloakSession(), move.getRealm());
    }

    private static void onGrant(RoleGrantedEvent grant) {
        RoleModel role = grant.getRole();
        new Gift(
                        Set.of(role),
                        RolesBefore.grant(grant.getUser(), role),
                        role.isClientRole() ? ResourceType.CLIENT_ROLE_MAPPING : ResourceType.REALM_ROLE_MAPPING,
                        "users",
                        grant.getUser().getId(),
                        "role-mappings")
                .check(grant.getKeycloakSession(), grant.getRealm());
    }

    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
