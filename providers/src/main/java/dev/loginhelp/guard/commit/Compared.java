package dev.loginhelp.guard.commit;

import dev.loginhelp.guard.store.Row;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.metamodel.MappingMetamodel;
import org.keycloak.models.jpa.entities.ClientEntity;
import org.keycloak.models.jpa.entities.ComponentConfigEntity;
import org.keycloak.models.jpa.entities.ComponentEntity;
import org.keycloak.models.jpa.entities.CompositeRoleEntity;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.FederatedIdentityEntity;
import org.keycloak.models.jpa.entities.GroupEntity;
import org.keycloak.models.jpa.entities.GroupRoleMappingEntity;
import org.keycloak.models.jpa.entities.IdentityProviderEntity;
import org.keycloak.models.jpa.entities.IdentityProviderMapperEntity;
import org.keycloak.models.jpa.entities.RealmEntity;
import org.keycloak.models.jpa.entities.RoleEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;
import org.keycloak.models.jpa.entities.UserRoleMappingEntity;
import org.keycloak.storage.jpa.entity.BrokerLinkEntity;
import org.keycloak.storage.jpa.entity.FederatedUserCredentialEntity;
import org.keycloak.storage.jpa.entity.FederatedUserGroupMembershipEntity;
import org.keycloak.storage.jpa.entity.FederatedUserRoleMappingEntity;

/**
 * Everything that a {@link Standing} is read from: what is written elsewhere makes no difference to it. A test compares
 * this with the queries.
 */
final class Compared {
    /** Properties of each entity; what is a key never changes, and is not here. */
    static final Map<Class<?>, Set<String>> PROPERTIES = Map.ofEntries(
            Map.entry(BrokerLinkEntity.class, Set.of("userId", "identityProvider", "brokerUserId")),
            Map.entry(ClientEntity.class, Set.of("clientId", "realmId")),
            Map.entry(ComponentConfigEntity.class, Set.of("component", "value")),
            Map.entry(ComponentEntity.class, Set.of("realm", "providerType")),
            Map.entry(CompositeRoleEntity.class, Set.of("childRole", "parentRole")),
            Map.entry(CredentialEntity.class, Set.of("user", "type", "priority", "secretData", "credentialData")),
            Map.entry(FederatedIdentityEntity.class, Set.of("user", "identityProvider", "userId")),
            Map.entry(
                    FederatedUserCredentialEntity.class,
                    Set.of("userId", "type", "priority", "secretData", "credentialData")),
            Map.entry(FederatedUserGroupMembershipEntity.class, Set.of("groupId", "userId")),
            Map.entry(FederatedUserRoleMappingEntity.class, Set.of("roleId", "userId")),
            Map.entry(GroupEntity.class, Set.of("name", "parentId")),
            Map.entry(GroupRoleMappingEntity.class, Set.of("roleId", "group")),
            Map.entry(IdentityProviderEntity.class, Set.of("alias", "config", "realmId")),
            Map.entry(IdentityProviderMapperEntity.class, Set.of("config", "realmId")),
            Map.entry(RealmEntity.class, Set.of("defaultRoleId", "defaultGroupIds")),
            Map.entry(RoleEntity.class, Set.of("name", "clientId", "clientRole", "realmId")),
            Map.entry(
                    UserEntity.class,
                    Set.of("federationLink", "serviceAccountClientLink", "email", "username", "realmId")),
            Map.entry(UserGroupMembershipEntity.class, Set.of("groupId", "user")),
            Map.entry(UserRoleMappingEntity.class, Set.of("roleId", "user")));

    private final Set<String> tables;

    Compared(MappingMetamodel store) {
        tables = PROPERTIES.keySet().stream()
                .flatMap(entity -> Stream.of(store.getEntityDescriptor(entity).getQuerySpaces()))
                .map(space -> bare(String.valueOf(space)))
                .collect(Collectors.toSet());
    }

    static boolean is(Row row) {
        Set<String> read = PROPERTIES.get(row.entity().getClass());
        return read != null && row.concerns(read.toArray(String[]::new));
    }

    /** @param written tables of one statement; a native one may name none, and could write to any */
    boolean isIn(Set<String> written) {
        return written.isEmpty() || written.stream().map(Compared::bare).anyMatch(tables::contains);
    }

    private static String bare(String table) {
        return table.substring(table.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }
}
