package dev.loginhelp.guard.store;

import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.guard.store.Written.Source;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.GroupModel;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The roles of administration that people have from somewhere, as it was before the request. */
record Sources(KeycloakSession before, RealmModel realm) {
    Set<RoleModel> administrationIn(Source source) {
        Set<RoleModel> direct = roles(source)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        return Ranks.administrationIn(direct);
    }

    private Stream<@Nullable RoleModel> roles(Source source) {
        if (source instanceof Source.Role role) {
            return Stream.of(realm.getRoleById(role.id()));
        } else if (source instanceof Source.Group group) {
            return withAbove(realm.getGroupById(group.id()));
        } else if (source instanceof Source.Branch branch) {
            GroupModel top = realm.getGroupById(branch.id());
            return Stream.concat(withAbove(top), below(top));
        } else if (source instanceof Source.Client client) {
            ClientModel owner = realm.getClientById(client.id());
            return owner == null ? Stream.empty() : owner.getRolesStream().map(role -> role);
        } else if (source instanceof Source.Named named) {
            return named(named);
        } else if (source instanceof Source.Names names) {
            return names.values().stream().flatMap(this::called);
        } else if (source instanceof Source.Mapper mapper) {
            return ofMapper(before.identityProviders().getMapperById(mapper.id()));
        }
        return management().map(client -> client.getRole(AdminRoles.REALM_ADMIN));
    }

    /** Those that an identity provider gives to people. */
    Set<RoleModel> administrationOfProvider(String alias) {
        return before.identityProviders()
                .getMappersByAliasStream(alias)
                .flatMap(mapper -> administrationIn(new Source.Mapper(mapper.getId())).stream())
                .collect(Collectors.toSet());
    }

    // A role that has never been there gives nobody anything yet, but would as soon as it is given.
    private Stream<@Nullable RoleModel> named(Source.Named named) {
        boolean there = named.client() == null
                ? realm.getName().equals(Config.getAdminRealm())
                : management().anyMatch(one -> one.getId().equals(named.client()));
        boolean powerful = there && AdminRoles.ALL_ROLES.contains(named.role());
        return powerful ? management().map(client -> client.getRole(AdminRoles.REALM_ADMIN)) : Stream.empty();
    }

    private Stream<@Nullable RoleModel> ofMapper(@Nullable IdentityProviderMapperModel mapper) {
        return mapper == null || mapper.getConfig() == null
                ? Stream.empty()
                : Meaning.nonNull(mapper.getConfig().values()).stream().flatMap(this::called);
    }

    private Stream<@Nullable RoleModel> called(String name) {
        if (name.isBlank()) {
            return Stream.empty();
        }
        return Stream.concat(
                Stream.of(KeycloakModelUtils.getRoleFromString(realm, name)),
                withAbove(KeycloakModelUtils.findGroupByPath(before, realm, name)));
    }

    private Stream<ClientModel> management() {
        return Stream.of(realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID), realm.getMasterAdminClient())
                .filter(Objects::nonNull);
    }

    private static Stream<@Nullable RoleModel> withAbove(@Nullable GroupModel lowest) {
        return Stream.<@Nullable GroupModel>iterate(
                        lowest,
                        Objects::nonNull,
                        group -> Objects.requireNonNull(group).getParent())
                .flatMap(group -> Objects.requireNonNull(group).getRoleMappingsStream());
    }

    private static Stream<@Nullable RoleModel> below(@Nullable GroupModel group) {
        return group == null
                ? Stream.empty()
                : group.getSubGroupsStream()
                        .flatMap(child -> Stream.concat(child.getRoleMappingsStream(), below(child)));
    }
}
