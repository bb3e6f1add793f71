package dev.loginhelp.guard.credentials;

import dev.loginhelp.guard.store.StoreNet;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.UserProvider;
import org.keycloak.models.jpa.JpaUserProviderFactory;

/** Takes the place of Keycloak's factory of the same id: of two with the same order, Keycloak prefers the foreign one. */
public final class GuardedUsersFactory extends JpaUserProviderFactory {
    @Override
    public void postInit(KeycloakSessionFactory sessions) {
        super.postInit(sessions);
        sessions.register(new StoreNet());
    }

    @Override
    public UserProvider create(KeycloakSession session) {
        return new GuardedUsers(
                session, session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }
}
