package dev.loginhelp.guard.store;

import jakarta.persistence.EntityManager;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.jpa.JpaRealmProvider;
import org.keycloak.models.jpa.RoleAdapter;

/** Keycloak's store of roles, giving out {@link GuardedRole}. */
final class GuardedRoles extends JpaRealmProvider {
    private final KeycloakSession session;
    private final EntityManager entities;

    GuardedRoles(KeycloakSession session, EntityManager entities) {
        super(session, entities, Set.of(), Set.of());
        this.session = session;
        this.entities = entities;
    }

    @Override
    public @Nullable RoleModel getRoleById(RealmModel realm, String id) {
        RoleModel role = super.getRoleById(realm, id);
        return role instanceof RoleAdapter stored ? new GuardedRole(session, realm, entities, stored) : role;
    }
}
