package dev.loginhelp.guard;

import dev.loginhelp.authority.Rank;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** The master administrators among a realm's own users, however they came by their rights. */
public final class Masters {
    private final KeycloakSession session;
    private final RealmModel realm;

    public Masters(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** All of them. This walks the realm's roles and groups, so it is nothing for a login. */
    public Stream<UserModel> all() {
        Ranks ranks = new Ranks(realm);
        // Whoever has all rights has this one.
        Set<RoleModel> leading = rolesThatInclude(AdminRoles.MANAGE_REALM);
        return leading.stream()
                .flatMap(this::holders)
                .collect(Collectors.toMap(UserModel::getId, user -> user, (one, same) -> one))
                .values()
                .stream()
                .filter(user -> ranks.of(user) == Rank.MASTER);
    }

    private Stream<UserModel> holders(RoleModel role) {
        Stream<UserModel> byGroup = session.groups()
                .getGroupsByRoleStream(realm, role, null, null)
                .flatMap(Masters::withSubGroups)
                .flatMap(group -> session.users().getGroupMembersStream(realm, group));
        return Stream.concat(session.users().getRoleMembersStream(realm, role), byGroup);
    }

    private static Stream<GroupModel> withSubGroups(GroupModel group) {
        return Stream.concat(Stream.of(group), group.getSubGroupsStream().flatMap(Masters::withSubGroups));
    }

    private Set<RoleModel> rolesThatInclude(String name) {
        Set<RoleModel> wanted = Stream.of(
                        realm.getMasterAdminClient(), realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID))
                .filter(Objects::nonNull)
                .filter(client -> client.getRealm().equals(realm))
                .map(client -> client.getRole(name))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return Stream.concat(realm.getRolesStream(), realm.getClientsStream().flatMap(ClientModel::getRolesStream))
                .filter(role -> wanted.stream().anyMatch(role::hasRole))
                .collect(Collectors.toSet());
    }
}
