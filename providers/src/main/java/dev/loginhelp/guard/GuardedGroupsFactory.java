package dev.loginhelp.guard;

import java.util.List;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.GroupProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.jpa.JpaGroupProviderFactory;

/** Takes the place of Keycloak's factory of the same id: of two with the same order, Keycloak prefers the foreign one. */
public final class GuardedGroupsFactory extends JpaGroupProviderFactory {
    private Set<String> searchableAttributes = Set.of();

    // Reads what the superclass reads too, and keeps to itself.
    @Override
    public void init(Config.Scope config) {
        super.init(config);
        String[] configured = config.getArray("searchableAttributes");
        String property = System.getProperty("keycloak.group.searchableAttributes");
        if (configured != null) {
            searchableAttributes = Set.copyOf(List.of(configured));
        } else if (property != null) {
            searchableAttributes = Set.copyOf(List.of(property.split("\\s*,\\s*")));
        }
    }

    @Override
    public GroupProvider create(KeycloakSession session) {
        return new GuardedGroups(
                session, session.getProvider(JpaConnectionProvider.class).getEntityManager(), searchableAttributes);
    }
}
