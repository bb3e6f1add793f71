package dev.loginhelp.outbox;

import dev.loginhelp.outbox.table.FormerTable;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What goes from the tables without having been done. */
final class QueueTable {
    private final EntityManager entities;
    private final FormerTable former;

    QueueTable(KeycloakSession session) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.former = new FormerTable(entities);
    }

    /** All that a realm has left behind. */
    void forget(RealmModel realm, String kind, List<String> namespaces) {
        entities.createQuery("delete from LoginHelpQueueEntry r where r.realmId = :realm and r.kind = :kind")
                .setParameter("realm", realm.getId())
                .setParameter("kind", kind)
                .executeUpdate();
        former.forgetRealm(kind, realm.getId());
        for (String store : namespaces) {
            entities.createQuery("delete from LoginHelpFact f where f.realmId = :realm and f.namespace = :namespace")
                    .setParameter("realm", realm.getId())
                    .setParameter("namespace", store)
                    .executeUpdate();
            former.forgetRealm(store, realm.getId());
        }
    }

    /** What was given up before that time. */
    int sweep(String kind, Instant before) {
        return former.sweepDeadLetters(kind, before)
                + entities.createQuery("delete from LoginHelpQueueEntry r"
                                + " where r.kind = :kind and r.status = 'DEAD_LETTER' and r.createdAt < :before")
                        .setParameter("kind", kind)
                        .setParameter("before", before.toEpochMilli())
                        .executeUpdate();
    }
}
