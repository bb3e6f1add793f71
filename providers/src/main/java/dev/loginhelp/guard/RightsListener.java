package dev.loginhelp.guard;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.GroupModel;
import org.keycloak.models.GroupModel.GroupEvent;
import org.keycloak.models.GroupModel.GroupMemberJoinEvent;
import org.keycloak.models.GroupModel.GroupMemberLeaveEvent;
import org.keycloak.models.GroupModel.GroupPathChangeEvent;
import org.keycloak.models.GroupModel.GroupRemovedEvent;
import org.keycloak.models.RoleModel;
import org.keycloak.models.RoleModel.RoleEvent;
import org.keycloak.models.RoleModel.RoleGrantedEvent;
import org.keycloak.models.RoleModel.RoleRevokedEvent;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/**
 * Sees to it that nobody gives or takes more rights of administration than he has. Keycloak asks for that where it maps a
 * role of administration by name, but lets whoever has {@code manage-users} put anybody into any group or take him out of
 * it, any group below any other, and give any role that is composed of such roles. Taking matters as well: a master who
 * is none for an hour could be given a password in that hour. An exception from here undoes what was done.
 *
 * <p>Roles that a group gets or loses are no event: see {@link GuardedGroup}.
 */
final class RightsListener implements ProviderEventListener {
    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof GroupMemberJoinEvent join) {
            membership(join.getUser(), join, RolesBefore.joining(join.getUser(), join.getGroup()));
        } else if (event instanceof GroupMemberLeaveEvent leave) {
            membership(leave.getUser(), leave, RolesBefore.loss(leave.getUser()));
        } else if (event instanceof GroupRemovedEvent removal) {
            group(removal, RolesBefore.ofGroup(removal.getGroup()), RolesBefore.unchanged());
        } else if (event instanceof GroupPathChangeEvent move) {
            move(move);
        } else if (event instanceof RoleGrantedEvent grant) {
            role(grant.getUser(), grant, RolesBefore.grant(grant.getUser(), grant.getRole()));
        } else if (event instanceof RoleRevokedEvent loss) {
            role(loss.getUser(), loss, RolesBefore.loss(loss.getUser()));
        }
    }

    private static void membership(UserModel user, GroupEvent event, RolesBefore before) {
        String[] place = {"users", user.getId(), "groups", event.getGroup().getId()};
        new ChangedRights(RolesBefore.ofGroup(event.getGroup()), before, ResourceType.GROUP_MEMBERSHIP, place)
                .check(event.getKeycloakSession(), event.getRealm());
    }

    // The event comes for new names too, which change nobody's rights.
    private static void move(GroupPathChangeEvent event) {
        GroupModel parent = event.getGroup().getParent();
        String from = above(event.getPreviousPath());
        if (!from.equals(above(event.getNewPath()))) {
            GroupModel former = from.isEmpty()
                    ? null
                    : KeycloakModelUtils.findGroupByPath(event.getKeycloakSession(), event.getRealm(), from);
            Set<RoleModel> changed = Stream.of(Optional.ofNullable(parent), Optional.ofNullable(former))
                    .flatMap(Optional::stream)
                    .map(RolesBefore::ofGroup)
                    .flatMap(Set::stream)
                    .collect(Collectors.toSet());
            group(event, changed, RolesBefore.move(event.getGroup(), former));
        }
    }

    private static void group(GroupEvent event, Set<RoleModel> changed, RolesBefore before) {
        new ChangedRights(
                        changed,
                        before,
                        ResourceType.GROUP,
                        "groups",
                        event.getGroup().getId())
                .check(event.getKeycloakSession(), event.getRealm());
    }

    private static void role(UserModel user, RoleEvent event, RolesBefore before) {
        boolean ofClient = event.getRole().isClientRole();
        ResourceType kind = ofClient ? ResourceType.CLIENT_ROLE_MAPPING : ResourceType.REALM_ROLE_MAPPING;
        new ChangedRights(Set.of(event.getRole()), before, kind, "users", user.getId(), "role-mappings")
                .check(event.getKeycloakSession(), event.getRealm());
    }

    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }
}
