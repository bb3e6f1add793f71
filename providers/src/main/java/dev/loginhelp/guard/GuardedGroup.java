package dev.loginhelp.guard;

import jakarta.persistence.EntityManager;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.jpa.GroupAdapter;

/** A group whose roles are changed only by whoever has the rights that they hold. */
final class GuardedGroup extends GroupAdapter {
    GuardedGroup(KeycloakSession session, RealmModel realm, EntityManager entities, GroupModel group) {
        super(session, realm, entities, toEntity(group, entities));
    }

    @Override
    public void grantRole(RoleModel role) {
        check(role);
        super.grantRole(role);
    }

    @Override
    public void deleteRoleMapping(RoleModel role) {
        check(role);
        super.deleteRoleMapping(role);
    }

    private void check(RoleModel role) {
        new ChangedRights(Set.of(role), RolesBefore.unchanged(), ResourceType.GROUP, "groups", getId(), "role-mappings")
                .check(session, realm);
    }
}
