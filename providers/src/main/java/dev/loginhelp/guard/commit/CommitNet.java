package dev.loginhelp.guard.commit;

import dev.loginhelp.guard.store.Row;
import java.util.function.Supplier;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.AutoFlushEvent;
import org.hibernate.event.spi.EventType;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;
import org.keycloak.utils.KeycloakSessionUtil;

/**
 * The second net below Keycloak's store. It does not ask what a row means: whatever is written where rights and logins are
 * read from, also by a statement for many rows at once, has everybody's state compared before the commit.
 */
public final class CommitNet implements ProviderEventListener {
    private static final String WRITING = "executeUpdate";
    private static final int DEEP_ENOUGH = 16;

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent migrated) {
            KeycloakModelUtils.runJobInTransaction(migrated.getFactory(), CommitNet::hang);
        }
    }

    private static void hang(KeycloakSession session) {
        SessionFactoryImplementor store = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class);
        Compared compared = new Compared(store.getMappingMetamodel());
        EventListenerRegistry rows = store.getServiceRegistry().requireService(EventListenerRegistry.class);
        rows.appendListeners(EventType.PRE_INSERT, row -> passes(() -> Row.inserted(row.getEntity())));
        rows.appendListeners(EventType.PRE_UPDATE, row -> passes(() -> Row.updated(row)));
        rows.appendListeners(EventType.PRE_DELETE, row -> passes(() -> Row.removed(row.getEntity())));
        rows.appendListeners(EventType.PRE_COLLECTION_RECREATE, CommitNet::collection);
        rows.appendListeners(EventType.PRE_COLLECTION_UPDATE, CommitNet::collection);
        rows.appendListeners(EventType.PRE_COLLECTION_REMOVE, CommitNet::collection);
        rows.appendListeners(EventType.AUTO_FLUSH, statement -> statement(compared, statement));
    }

    private static boolean passes(Supplier<Row> row) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        if (session != null && WrittenSoFar.of(session).asks()) {
            WrittenSoFar.of(session).row(row.get());
        }
        return false;
    }

    private static void collection(AbstractCollectionEvent event) {
        Object owner = event.getAffectedOwnerOrNull();
        if (owner != null && event.getCollection() != null) {
            passes(() -> Row.updated(owner, event.getCollection()));
        }
    }

    // Hibernate tells of a statement before it runs, but not whether it reads or writes.
    private static void statement(Compared compared, AutoFlushEvent statement) {
        KeycloakSession session = KeycloakSessionUtil.getKeycloakSession();
        if (session != null
                && WrittenSoFar.of(session).asks()
                && compared.isIn(statement.getQuerySpaces())
                && Callers.include(WRITING, DEEP_ENOUGH)) {
            WrittenSoFar.of(session).statement();
        }
    }
}
