package dev.loginhelp.settings;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;
import org.keycloak.models.cache.CacheRealmProvider;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Changes a realm with nobody else doing so through us at the same time, on whatever node: what the change reads is what
 * it writes upon.
 *
 * <p>It is a transaction of its own, committed on return. The realm it hands over is the database's, not the cache's:
 * the cache learns of a change only after the lock is free again, and would show the second of two writers the realm as
 * it was before the first.
 */
public final class SoleWriter {
    private SoleWriter() {}

    /**
     * @param realm the realm as the caller knows it; stale afterwards
     * @return what the change returns
     */
    public static <T> T change(KeycloakSession session, RealmModel realm, Change<T> change) {
        String id = realm.getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> {
            lock(own, id);
            // The realm provider itself is JPA's; session.realms() would put the cache before it.
            RealmModel fresh = own.getProvider(RealmProvider.class).getRealm(id);
            own.getContext().setRealm(fresh);
            T result = change.on(own, fresh);
            CacheRealmProvider cache = own.getProvider(CacheRealmProvider.class);
            if (cache != null) {
                cache.registerRealmInvalidation(id, fresh.getName());
            }
            return result;
        });
    }

    /** Reads the realm as the database has it now; after a change, what the next reader will see. */
    public static <T> T read(KeycloakSession session, RealmModel realm, Change<T> reading) {
        String id = realm.getId();
        return KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> {
            RealmModel fresh = own.getProvider(RealmProvider.class).getRealm(id);
            own.getContext().setRealm(fresh);
            return reading.on(own, fresh);
        });
    }

    /** An update that changes nothing locks the row until the transaction ends, in every database alike. */
    private static void lock(KeycloakSession session, String realmId) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        entities.createQuery("update RealmEntity r set r.name = r.name where r.id = :id")
                .setParameter("id", realmId)
                .executeUpdate();
    }

    /** What to do while nobody else does. */
    @FunctionalInterface
    public interface Change<T> {
        T on(KeycloakSession session, RealmModel realm);
    }
}
