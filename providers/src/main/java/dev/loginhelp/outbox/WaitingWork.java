package dev.loginhelp.outbox;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Work of one kind that waits: how much, since when, and what it has failed with. */
public final class WaitingWork {
    private final EntityManager entities;
    private final String kind;

    /** @param kind the id of its queue */
    public WaitingWork(KeycloakSession session, String kind) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.kind = kind;
    }

    /**
     * Some work that waits.
     *
     * @param realmId whose it is
     * @param error what the last try has failed with; empty if it has not been tried
     * @param oldest since when the oldest waits
     */
    public record Part(String realmId, Optional<String> error, long count, Instant oldest) {}

    /** What waits in all realms: a part for each. */
    List<Part> inAllRealms() {
        return entities.createQuery(
                        "select r.realmId, '', count(r), min(r.createdAt) from LoginHelpQueueEntry r"
                                + " where r.kind = :kind and r.status = 'PENDING' group by r.realmId",
                        Object[].class)
                .setParameter("kind", kind)
                .getResultStream()
                .map(WaitingWork::part)
                .toList();
    }

    /** What waits in one realm: a part for each error. */
    public List<Part> in(RealmModel realm) {
        return entities.createQuery(
                        "select r.realmId, r.lastError, count(r), min(r.createdAt) from LoginHelpQueueEntry r"
                                + " where r.kind = :kind and r.status = 'PENDING' and r.realmId = :realm"
                                + " group by r.realmId, r.lastError",
                        Object[].class)
                .setParameter("kind", kind)
                .setParameter("realm", realm.getId())
                .getResultStream()
                .map(WaitingWork::part)
                .toList();
    }

    private static Part part(Object[] row) {
        Optional<String> error = Optional.ofNullable((String) row[1]).filter(text -> !text.isEmpty());
        return new Part(
                (String) row[0],
                error,
                ((Number) row[2]).longValue(),
                Instant.ofEpochMilli(((Number) row[3]).longValue()));
    }
}
