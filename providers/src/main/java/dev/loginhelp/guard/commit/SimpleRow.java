package dev.loginhelp.guard.commit;

import dev.loginhelp.guard.store.Row;
import dev.loginhelp.guard.store.Written;
import dev.loginhelp.guard.store.Written.Connection;
import dev.loginhelp.guard.store.Written.Login;
import dev.loginhelp.guard.store.Written.Source;
import java.util.Optional;
import org.keycloak.models.jpa.entities.CompositeRoleEntity;
import org.keycloak.models.jpa.entities.CredentialEntity;
import org.keycloak.models.jpa.entities.FederatedIdentityEntity;
import org.keycloak.models.jpa.entities.GroupEntity;
import org.keycloak.models.jpa.entities.GroupRoleMappingEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.models.jpa.entities.UserGroupMembershipEntity;
import org.keycloak.models.jpa.entities.UserRoleMappingEntity;

/**
 * The everyday rows that need no comparison where they are far from all rights: those of one person, and one link of the
 * chains that rights come by. Of a chain that is new or cut, the first link that is written begins where rights were
 * before; so it is enough to look at where each begins.
 */
final class SimpleRow {
    private SimpleRow() {}

    /** Whose rights from before decide whether to compare; empty if that is not so easy. */
    static Optional<Written> of(Row row) {
        Object entity = row.entity();
        if (entity instanceof UserEntity user) {
            return Optional.of(Login.of(user.getId()));
        } else if (entity instanceof CredentialEntity credential) {
            return Optional.of(Login.of(credential.getUser().getId()));
        } else if (entity instanceof FederatedIdentityEntity link) {
            return Optional.of(Login.of(link.getUser().getId()));
        }
        // An update could have another beginning than it had.
        return row.isInsert() || row.isDelete() ? begin(row).map(Connection::to) : Optional.empty();
    }

    private static Optional<Source> begin(Row row) {
        Object entity = row.entity();
        if (entity instanceof UserRoleMappingEntity link) {
            return Optional.of(new Source.Role(link.getRoleId()));
        } else if (entity instanceof UserGroupMembershipEntity link) {
            return Optional.of(new Source.Group(link.getGroupId()));
        } else if (entity instanceof GroupRoleMappingEntity link) {
            return Optional.of(new Source.Role(link.getRoleId()));
        } else if (entity instanceof CompositeRoleEntity link) {
            return Optional.of(new Source.Role(link.getChildRole().getId()));
        }
        return entity instanceof GroupEntity group && row.isInsert()
                ? Optional.of(new Source.Group(group.getParentId()))
                : Optional.empty();
    }
}
