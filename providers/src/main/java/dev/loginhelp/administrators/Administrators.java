package dev.loginhelp.administrators;

import dev.loginhelp.authority.Rank;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** The administrators among a realm's own people, however they came by their rights. */
public final class Administrators {
    private final KeycloakSession session;
    private final RealmModel realm;

    public Administrators(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** All people among them with their ranks. This walks the realm's roles and groups, so it is nothing for a login. */
    public Map<UserModel, Rank> all() {
        return all(user -> user.getServiceAccountClientLink() == null);
    }

    /** The same, with the accounts by which clients act in their own name. */
    public Map<UserModel, Rank> withPrograms() {
        return all(user -> true);
    }

    private Map<UserModel, Rank> all(Predicate<UserModel> wanted) {
        Ranks ranks = new Ranks(realm);
        Map<String, UserModel> people = adminRoles()
                .flatMap(this::holders)
                .filter(wanted)
                .collect(Collectors.toMap(
                        UserModel::getId, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        return people.values().stream()
                .collect(Collectors.toMap(Function.identity(), ranks::of, (one, same) -> one, LinkedHashMap::new));
    }

    public Stream<UserModel> masters() {
        return all().entrySet().stream()
                .filter(entry -> entry.getValue() == Rank.MASTER)
                .map(Map.Entry::getKey);
    }

    private Stream<RoleModel> adminRoles() {
        return Stream.concat(realm.getRolesStream(), realm.getClientsStream().flatMap(ClientModel::getRolesStream))
                .filter(AdminRoles::isAdminRoleOrComposite);
    }

    private Stream<UserModel> holders(RoleModel role) {
        Stream<UserModel> byGroup = session.groups()
                .getGroupsByRoleStream(realm, role, null, null)
                .flatMap(Administrators::withSubGroups)
                .flatMap(group -> session.users().getGroupMembersStream(realm, group));
        return Stream.concat(session.users().getRoleMembersStream(realm, role), byGroup);
    }

    private static Stream<GroupModel> withSubGroups(GroupModel group) {
        return Stream.concat(Stream.of(group), group.getSubGroupsStream().flatMap(Administrators::withSubGroups));
    }
}
