package dev.loginhelp.doctor;

import dev.loginhelp.report.LockedAccounts;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/** Is anybody locked out for good, and is there more than one master? */
final class AccountsCheck implements Check {
    private static final int SEVERAL = 2;

    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        return Stream.concat(locked(session, realm), masters(session, realm));
    }

    private static Stream<Finding> locked(KeycloakSession session, RealmModel realm) {
        long locked = new LockedAccounts(session, realm).count();
        return locked == 0 ? Stream.empty() : Stream.of(Finding.warning("LOCKED_PERMANENTLY", locked));
    }

    /** None is no finding: such a realm is administered from the master realm. */
    private static Stream<Finding> masters(KeycloakSession session, RealmModel realm) {
        ClientModel client = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        RoleModel role = client == null ? realm.getRole(AdminRoles.ADMIN) : client.getRole(AdminRoles.REALM_ADMIN);
        if (role == null) {
            return Stream.empty();
        }
        List<String> masters = Stream.concat(direct(session, realm, role), byGroup(session, realm, role))
                .filter(UserModel::isEnabled)
                .map(UserModel::getId)
                .distinct()
                .limit(SEVERAL)
                .toList();
        return masters.size() == 1 ? Stream.of(Finding.warning("SINGLE_MASTER")) : Stream.empty();
    }

    private static Stream<UserModel> direct(KeycloakSession session, RealmModel realm, RoleModel role) {
        return session.users().getRoleMembersStream(realm, role);
    }

    private static Stream<UserModel> byGroup(KeycloakSession session, RealmModel realm, RoleModel role) {
        return session.groups()
                .getGroupsByRoleStream(realm, role, null, null)
                .flatMap(group -> session.users().getGroupMembersStream(realm, group));
    }
}
