package dev.loginhelp.reset.watch;

import java.util.Arrays;
import java.util.function.Consumer;
import org.hibernate.engine.spi.TransactionCompletionCallbacks.BeforeCompletionCallback;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.persister.entity.EntityPersister;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.jpa.entities.RealmEntity;
import org.keycloak.models.jpa.entities.UserEntity;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Sees every row that is written with another address of a person, or with a person or reset itself switched on or off,
 * whatever door it came through, and ends the links that were mailed before. That it is looked at again when a link is
 * opened is not enough: by then it may have been changed back.
 */
final class ChangedRows implements PostUpdateEventListener {
    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        if (event.getEntity() instanceof UserEntity person) {
            if (hasChanged(event, "email") || hasChanged(event, "enabled")) {
                beforeTheCommit(event, links -> links.ofPerson(person.getRealmId(), person.getId()));
            }
            if (hasChanged(event, "enabled")) {
                beforeTheCommit(event, links -> links.sentBy(person.getRealmId(), person.getId()));
            }
        } else if (event.getEntity() instanceof RealmEntity realm && hasChanged(event, "resetPasswordAllowed")) {
            beforeTheCommit(event, links -> links.ofRealm(realm.getId()));
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private static boolean hasChanged(PostUpdateEvent event, String property) {
        String[] names = event.getPersister().getPropertyNames();
        int[] dirty = event.getDirtyProperties();
        return dirty != null && Arrays.stream(dirty).anyMatch(i -> names[i].equals(property));
    }

    // Not now: rows cannot be written in the middle of a flush. Keycloak's own transaction takes no more work by then,
    // if
    // this is the flush of the commit. And not through the store of the row: Keycloak imports in batches, each of which
    // has one of its own that is closed by then.
    private static void beforeTheCommit(PostUpdateEvent event, Consumer<EndedLinks> end) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        if (session != null) {
            BeforeCompletionCallback callback = store -> {
                end.accept(new EndedLinks(session));
                session.getProvider(JpaConnectionProvider.class)
                        .getEntityManager()
                        .flush();
            };
            event.getSession().getTransactionCompletionCallbacks().registerCallback(callback);
        }
    }
}
