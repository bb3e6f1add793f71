package dev.loginhelp.guard.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.collection.spi.PersistentCollection;
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
        rows.appendListeners(EventType.PRE_INSERT, row -> passes(Row.inserted(row.getEntity())));
        rows.appendListeners(EventType.PRE_UPDATE, row -> passes(Row.updated(row)));
        rows.appendListeners(EventType.PRE_DELETE, row -> passes(Row.removed(row.getEntity())));
        rows.appendListeners(EventType.PRE_COLLECTION_RECREATE, StoreNet::collection);
        rows.appendListeners(EventType.PRE_COLLECTION_UPDATE, StoreNet::collection);
        rows.appendListeners(EventType.PRE_COLLECTION_REMOVE, StoreNet::collection);
    }

    private static boolean passes(Row row) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        if (session != null) {
            StoreWrites.of(session).check(row);
        }
        return false;
    }

    // An entity whose collection alone is different is not updated itself. A collection that goes with its owner,
    // unread, is
    // not there; a new one does not know yet what of its owner it is.
    private static void collection(AbstractCollectionEvent event) {
        Object owner = event.getAffectedOwnerOrNull();
        if (owner != null && event.getCollection() != null) {
            String role = String.valueOf(event.getCollection().getRole());
            passes(Row.updated(owner, role.substring(role.lastIndexOf('.') + 1), () -> elements(event)));
        }
    }

    private static Set<String> elements(AbstractCollectionEvent event) {
        PersistentCollection<?> now = event.getCollection();
        return Stream.of(Optional.ofNullable(now.getStoredSnapshot()), Optional.of(now))
                .flatMap(Optional::stream)
                .flatMap(StoreNet::elements)
                .collect(Collectors.toSet());
    }

    private static Stream<String> elements(Object collection) {
        if (collection instanceof Map<?, ?> map) {
            return elements(map.keySet());
        }
        return collection instanceof Collection<?> many ? many.stream().map(String::valueOf) : Stream.empty();
    }
}
