package dev.loginhelp.doctor;

import dev.loginhelp.administrators.Administrators;
import dev.loginhelp.authority.Rank;
import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Finding;
import dev.loginhelp.release.KeycloakRelease;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.LDAPConstants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.storage.UserStorageProvider;

/** Who could get round the rules about administrators' passwords? Each way is told in docs/security.md. */
final class AuthorityCheck implements Check {
    private static final List<String> CLIMBING = List.of(
            AdminRoles.MANAGE_REALM,
            AdminRoles.MANAGE_CLIENTS,
            AdminRoles.CREATE_CLIENT,
            AdminRoles.MANAGE_IDENTITY_PROVIDERS);
    /** From here on Keycloak lets nobody play a person who has more rights. */
    private static final KeycloakRelease MASTERS_ARE_NOT_PLAYED = new KeycloakRelease("26.7.4");

    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        Map<UserModel, Rank> administrators = new Administrators(session, realm).withPrograms();
        Stream<Finding> climbers =
                climbing(KeycloakRelease.running()).flatMap(role -> climbers(realm, administrators, role));
        return Stream.concat(climbers, unaskedLdaps(realm));
    }

    /** The roles that are as good as all rights in a release. */
    static Stream<String> climbing(KeycloakRelease release) {
        Stream<String> always = CLIMBING.stream();
        return release.isBefore(MASTERS_ARE_NOT_PLAYED)
                ? Stream.concat(always, Stream.of(AdminRoles.IMPERSONATION))
                : always;
    }

    private static Stream<Finding> climbers(RealmModel realm, Map<UserModel, Rank> administrators, String name) {
        List<RoleModel> roles = Stream.of(
                        realm.getMasterAdminClient(), realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID))
                .filter(Objects::nonNull)
                .map(client -> client.getRole(name))
                .filter(Objects::nonNull)
                .toList();
        List<String> holders = administrators.entrySet().stream()
                .filter(entry -> entry.getValue() == Rank.GENERAL)
                .map(Map.Entry::getKey)
                .filter(user -> roles.stream().anyMatch(user::hasRole))
                .map(UserModel::getUsername)
                .sorted()
                .toList();
        return holders.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.warning("MAY_GET_ROUND", name).aboutPeople(holders));
    }

    private static Stream<Finding> unaskedLdaps(RealmModel realm) {
        List<String> names = realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .filter(federation -> UserStorageProvider.EditMode.WRITABLE
                        .name()
                        .equals(federation.getConfig().getFirst(LDAPConstants.EDIT_MODE)))
                .filter(federation -> !federation.get(LDAPConstants.VALIDATE_PASSWORD_POLICY, false))
                .map(federation -> federation.getName())
                .sorted()
                .toList();
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.warning("FEDERATION_NOT_ASKED").about(names));
    }
}
