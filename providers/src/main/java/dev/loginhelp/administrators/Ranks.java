package dev.loginhelp.administrators;

import dev.loginhelp.authority.Rank;
import dev.loginhelp.authority.Right;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.RoleUtils;

/**
 * Reads ranks in one realm from Keycloak's roles, whether they were given directly, by a composite or by a group.
 *
 * <p>Administrators of a realm are its own users with roles of its client {@code realm-management}, and users of the
 * master realm with roles of the client {@code <realm>-realm} or with the server's role {@code admin}.
 */
public final class Ranks {
    private final RealmModel realm;

    public Ranks(RealmModel realm) {
        this.realm = realm;
    }

    public Rank of(UserModel user) {
        return rank(roles(user, role -> true));
    }

    /** The rank that is left to people who act through a client that is not trusted with all of their roles. */
    public Rank of(UserModel user, ClientModel through) {
        return rank(roles(user, through::hasScope));
    }

    /** The rank of a holder of these roles and what they are composed of. */
    public Rank of(Set<RoleModel> roles) {
        return rank(administrationIn(roles));
    }

    /** The roles of administration among these and in what they are composed of. */
    public static Set<RoleModel> administrationIn(Set<RoleModel> roles) {
        return RoleUtils.expandCompositeRoles(roles).stream()
                .filter(AdminRoles::isAdminRole)
                .collect(Collectors.toSet());
    }

    /** The roles of administration that somebody has, however they came by them. */
    public Set<RoleModel> administrationOf(UserModel user) {
        return roles(user, role -> true);
    }

    // The same right has two holders: a client of this realm, for its own administrators, and one of the master realm.
    public Set<Right> rights(Set<RoleModel> roles) {
        return roles.stream()
                .map(role ->
                        new Right(belongsToThisRealm(role) ? realm.getId() : role.getContainerId(), role.getName()))
                .collect(Collectors.toSet());
    }

    /** Stands for somebody's roles of administration: whatever is given or taken away, it becomes another one. */
    public String stamp(UserModel user) {
        Set<String> ids =
                roles(user, role -> true).stream().map(RoleModel::getId).collect(Collectors.toSet());
        return of(user).name() + Integer.toHexString(new TreeSet<>(ids).hashCode());
    }

    /** The rank that these roles of administration make. */
    public Rank rank(Set<RoleModel> roles) {
        if (roles.stream().anyMatch(this::isAllRights) || isEveryRoleOneByOne(roles)) {
            return Rank.MASTER;
        }
        // Not only this realm's: in the master realm, administrators of another realm are no plain users either.
        return roles.isEmpty() ? Rank.USER : Rank.GENERAL;
    }

    private boolean isAllRights(RoleModel role) {
        return role.isClientRole()
                ? role.getName().equals(AdminRoles.REALM_ADMIN) && belongsToThisRealm(role)
                : role.getName().equals(AdminRoles.ADMIN);
    }

    private boolean isEveryRoleOneByOne(Set<RoleModel> roles) {
        Set<String> held = roles.stream()
                .filter(this::belongsToThisRealm)
                .map(RoleModel::getName)
                .collect(Collectors.toSet());
        return adminClients().anyMatch(client -> held.containsAll(allRolesOf(client)));
    }

    // ALL_REALM_ROLES, but only as far as the client has them: some came with later versions or with a feature.
    private static Set<String> allRolesOf(ClientModel client) {
        return Arrays.stream(AdminRoles.ALL_REALM_ROLES)
                .filter(name -> client.getRole(name) != null)
                .collect(Collectors.toSet());
    }

    private boolean belongsToThisRealm(RoleModel role) {
        return role.isClientRole()
                && adminClients().anyMatch(client -> client.getId().equals(role.getContainerId()));
    }

    private Stream<ClientModel> adminClients() {
        return Stream.of(realm.getMasterAdminClient(), realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID))
                .filter(Objects::nonNull);
    }

    private static Set<RoleModel> roles(UserModel user, Predicate<RoleModel> trusted) {
        return RoleUtils.getDeepUserRoleMappings(user).stream()
                .filter(AdminRoles::isAdminRole)
                .filter(trusted)
                .collect(Collectors.toSet());
    }
}
