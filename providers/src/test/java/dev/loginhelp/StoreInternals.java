package dev.loginhelp;

import java.util.List;
import java.util.Map;

/** The part of the checklist that belongs to the net below Keycloak's store. */
final class StoreInternals {
    private static final List<String> EVENTS = List.of(
            "org.hibernate.collection.spi.PersistentCollection",
            "org.hibernate.engine.spi.SessionFactoryImplementor",
            "org.hibernate.event.service.spi.EventListenerRegistry",
            "org.hibernate.event.spi.AbstractCollectionEvent",
            "org.hibernate.event.spi.AutoFlushEvent",
            "org.hibernate.event.spi.EventType",
            "org.hibernate.event.spi.PreUpdateEvent",
            "org.hibernate.event.spi.PreInsertEvent",
            "org.hibernate.event.spi.PreDeleteEvent",
            "org.hibernate.service.spi.ServiceRegistryImplementor",
            "org.hibernate.persister.entity.EntityPersister");

    private static final List<String> ROWS = List.of(
            "org.keycloak.models.jpa.entities.ClientEntity",
            "org.keycloak.models.jpa.entities.ComponentConfigEntity",
            "org.keycloak.models.jpa.entities.ComponentEntity",
            "org.keycloak.models.jpa.entities.CompositeRoleEntity",
            "org.keycloak.models.jpa.entities.CredentialEntity",
            "org.keycloak.models.jpa.entities.FederatedIdentityEntity",
            "org.keycloak.models.jpa.entities.GroupEntity",
            "org.keycloak.models.jpa.entities.GroupRoleMappingEntity",
            "org.keycloak.models.jpa.entities.IdentityProviderEntity",
            "org.keycloak.models.jpa.entities.IdentityProviderMapperEntity",
            "org.keycloak.models.jpa.entities.RealmEntity",
            "org.keycloak.models.jpa.entities.RoleEntity",
            "org.keycloak.models.jpa.entities.UserEntity",
            "org.keycloak.models.jpa.entities.UserGroupMembershipEntity",
            "org.keycloak.models.jpa.entities.UserRoleMappingEntity",
            "org.keycloak.storage.jpa.entity.BrokerLinkEntity",
            "org.keycloak.storage.jpa.entity.FederatedUserCredentialEntity",
            "org.keycloak.storage.jpa.entity.FederatedUserGroupMembershipEntity",
            "org.keycloak.storage.jpa.entity.FederatedUserRoleMappingEntity");

    private static final List<String> ROLES = List.of(
            "org.keycloak.models.jpa.JpaRealmProvider",
            "org.keycloak.models.jpa.JpaRoleProviderFactory",
            "org.keycloak.models.jpa.RoleAdapter");

    private StoreInternals() {}

    static void add(Map<String, String> allowed) {
        EVENTS.forEach(name -> allowed.put(name, "how Hibernate tells of a row before it writes it"));
        ROLES.forEach(
                name -> allowed.put(name, "extended: a role is taken out of another by a statement, not by a row"));
        allowed.put("org.hibernate.metamodel.MappingMetamodel", "the names of the tables that are compared");
        ROWS.forEach(name -> allowed.put(name, "a row that gives or takes rights, or a means of logging in"));
    }
}
