package dev.loginhelp.outbox;

import dev.loginhelp.outbox.table.FormerTable;
import jakarta.persistence.EntityManager;
import java.time.Instant;
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

    /** All that a realm has left to be done. */
    void forget(RealmModel realm) {
        entities.createQuery("delete from LoginHelpQueueEntry r where r.realmId = :realm")
                .setParameter("realm", realm.getId())
                .executeUpdate();
        former.forgetRealm(realm.getId());
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
