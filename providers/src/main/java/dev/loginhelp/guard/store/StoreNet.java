package dev.loginhelp.guard.store;

import java.util.function.Supplier;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.EventType;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * Hangs below Keycloak's store: whatever door somebody came through, the rows that they write come by here just before
 * they are written. An exception from here undoes the whole request. Statements for many rows at once do not come by.
 */
public final class StoreNet implements ProviderEventListener {
    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent migrated) {
            KeycloakModelUtils.runJobInTransaction(migrated.getFactory(), StoreNet::hang);
        }
    }

    private static void hang(KeycloakSession session) {
        EventListenerRegistry rows = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        rows.appendListeners(EventType.PRE_INSERT, row -> passes(() -> Row.inserted(row.getEntity())));
        rows.appendListeners(EventType.PRE_UPDATE, row -> passes(() -> Row.updated(row)));
        rows.appendListeners(EventType.PRE_DELETE, row -> passes(() -> Row.removed(row.getEntity())));
        rows.appendListeners(EventType.PRE_COLLECTION_RECREATE, StoreNet::collection);
        rows.appendListeners(EventType.PRE_COLLECTION_UPDATE, StoreNet::collection);
        rows.appendListeners(EventType.PRE_COLLECTION_REMOVE, StoreNet::collection);
    }

    private static boolean passes(Supplier<Row> row) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        if (session != null && StoreWrites.of(session).isWatched()) {
            StoreWrites.of(session).check(row.get());
        }
        return false;
    }

    private static void collection(AbstractCollectionEvent event) {
        Object owner = event.getAffectedOwnerOrNull();
        if (owner != null && event.getCollection() != null) {
            passes(() -> Row.updated(owner, event.getCollection()));
        }
    }
}
