package dev.loginhelp.guard.store;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RoleProvider;
import org.keycloak.models.jpa.JpaRoleProviderFactory;

/** Takes the place of Keycloak's factory of the same id: of two with the same order, Keycloak prefers the foreign one. */
public final class GuardedRolesFactory extends JpaRoleProviderFactory {
    @Override
    public RoleProvider create(KeycloakSession session) {
        return new GuardedRoles(
                session, session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }
}
