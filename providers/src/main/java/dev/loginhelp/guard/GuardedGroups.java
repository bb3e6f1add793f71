package dev.loginhelp.guard;

import jakarta.persistence.EntityManager;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.JpaRealmProvider;

/**
 * Keycloak's store of groups with a guard where a group gets a role or loses one. Keycloak's model tells of neither: only
 * that something about the group is different now.
 */
final class GuardedGroups extends JpaRealmProvider {
    private final KeycloakSession session;
    private final EntityManager entities;

    GuardedGroups(KeycloakSession session, EntityManager entities, Set<String> searchableAttributes) {
        super(session, entities, null, searchableAttributes);
        this.session = session;
        this.entities = entities;
    }

    @Override
    public @Nullable GroupModel getGroupById(RealmModel realm, String id) {
        GroupModel group = super.getGroupById(realm, id);
        return group == null ? null : new GuardedGroup(session, realm, entities, group);
    }
}
