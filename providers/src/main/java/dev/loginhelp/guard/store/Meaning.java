package dev.loginhelp.guard.store;

import dev.loginhelp.authority.Change;
import dev.loginhelp.guard.store.Written.Connection;
import dev.loginhelp.guard.store.Written.Source;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.Constants;
import org.keycloak.models.jpa.entities.ClientEntity;
import org.keycloak.models.jpa.entities.ComponentConfigEntity;
import org.keycloak.models.jpa.entities.CompositeRoleEntity;
import org.keycloak.models.jpa.entities.GroupEntity;
import org.keycloak.models.jpa.entities.GroupRoleMappingEntity;
import org.keycloak.models.jpa.entities.IdentityProviderEntity;
import org.keycloak.models.jpa.entities.IdentityProviderMapperEntity;
import org.keycloak.models.jpa.entities.RealmEntity;
import org.keycloak.models.jpa.entities.RoleEntity;

/**
 * What the rows of Keycloak's tables mean.
 *
 * @param realm id of the realm that the row belongs to
 * @param written nothing if it is harmless
 */
record Meaning(String realm, List<Written> written) {
    private static final Meaning NONE = new Meaning("", List.of());
    private static final String STORAGE = ".storage.";

    static Meaning of(Row row) {
        Object entity = row.entity();
        if (entity instanceof CompositeRoleEntity composite) {
            return connection(
                    composite.getParentRole().getRealmId(),
                    new Source.Role(composite.getChildRole().getId()));
        } else if (entity instanceof GroupRoleMappingEntity mapping) {
            return connection(mapping.getGroup().getRealm(), new Source.Role(mapping.getRoleId()));
        } else if (entity instanceof GroupEntity group) {
            return row.concerns("parentId", "name") ? group(row, group) : NONE;
        } else if (entity instanceof RoleEntity role) {
            return row.concerns("name", "clientId") ? role(row, role) : NONE;
        } else if (entity instanceof ClientEntity client) {
            return row.concerns("clientId") ? client(row, client) : NONE;
        } else if (entity instanceof RealmEntity realm) {
            return realm(row, realm);
        } else if (entity instanceof IdentityProviderMapperEntity mapper) {
            return mapper(mapper);
        } else if (entity instanceof IdentityProviderEntity provider) {
            return row.isInsert() ? NONE : provider(provider);
        } else if (entity instanceof ComponentConfigEntity setting) {
            return setting(row, setting);
        }
        return PeopleMeaning.of(row);
    }

    static Meaning none() {
        return NONE;
    }

    static Meaning provider(IdentityProviderEntity provider) {
        return new Meaning(provider.getRealmId(), List.of(new Written.Provider(provider.getAlias())));
    }

    static Meaning mapper(IdentityProviderMapperEntity mapper) {
        return connection(
                mapper.getRealmId(),
                Source.Names.of(nonNull(mapper.getConfig().values())),
                new Source.Mapper(mapper.getId()));
    }

    static Meaning connection(String realm, Source... sources) {
        return new Meaning(
                realm, Stream.of(sources).<Written>map(Connection::to).toList());
    }

    static List<String> nonNull(Collection<? extends @Nullable String> values) {
        return values.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    // A group may get its power by its name: an identity provider puts people into the group of a path.
    private static Meaning group(Row row, GroupEntity group) {
        Source above = new Source.Group(group.getParentId());
        return row.isInsert()
                ? connection(group.getRealm(), above)
                : connection(group.getRealm(), above, new Source.Branch(group.getId()));
    }

    private static Meaning role(Row row, RoleEntity role) {
        Source named = new Source.Named(role.isClientRole() ? role.getClientId() : null, role.getName());
        Source former = new Source.Role(role.getId());
        return switch (row.action()) {
            case INSERT -> connection(role.getRealmId(), named);
            case UPDATE -> connection(role.getRealmId(), named, former);
            case DELETE -> connection(role.getRealmId(), former);
        };
    }

    private static Meaning client(Row row, ClientEntity client) {
        if (row.isInsert()) {
            return NONE;
        }
        Source own = new Source.Client(client.getId());
        boolean rises = !row.isDelete() && Constants.REALM_MANAGEMENT_CLIENT_ID.equals(client.getClientId());
        return rises
                ? connection(client.getRealmId(), own, new Source.Everything())
                : connection(client.getRealmId(), own);
    }

    private static Meaning realm(Row row, RealmEntity realm) {
        if (row.action() != Row.Action.UPDATE) {
            return NONE;
        } else if (row.concerns("defaultGroupIds")) {
            return connection(
                    realm.getId(),
                    row.elements().get().stream().map(Source.Group::new).toArray(Source[]::new));
        } else if (!row.concerns("defaultRoleId")) {
            return NONE;
        }
        return connection(
                realm.getId(),
                Stream.concat(Stream.ofNullable(realm.getDefaultRoleId()), row.former("defaultRoleId").stream())
                        .map(Source.Role::new)
                        .toArray(Source[]::new));
    }

    private static Meaning setting(Row row, ComponentConfigEntity setting) {
        String type = setting.getComponent().getProviderType();
        if (type == null || !type.contains(STORAGE)) {
            return NONE;
        }
        List<String> values = Stream.concat(Stream.ofNullable(setting.getValue()), row.former("value").stream())
                .toList();
        return connection(setting.getComponent().getRealm().getId(), Source.Names.of(values));
    }

    /** Of the user's own login. */
    static Meaning login(String realm, String user, Change change) {
        return new Meaning(realm, List.of(new Written.Login(user, change)));
    }
}
