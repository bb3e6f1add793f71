package dev.loginhelp.guard.store;

import dev.loginhelp.guard.store.Written.Connection;
import dev.loginhelp.guard.store.Written.Source;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.jpa.RoleAdapter;

/** A role with a guard where another one is taken out of it: by a statement, so that the net sees no row. */
final class GuardedRole extends RoleAdapter {
    GuardedRole(KeycloakSession session, RealmModel realm, EntityManager entities, RoleAdapter role) {
        super(session, realm, entities, role.getEntity());
    }

    @Override
    public void removeCompositeRole(RoleModel role) {
        StoreWrites.of(session).check(realm, List.of(Connection.to(new Source.Role(role.getId()))));
        super.removeCompositeRole(role);
    }
}
