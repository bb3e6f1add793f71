package dev.loginhelp.outbox.table;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the builds before 1.1 keep in Keycloak's table OUTBOX_ENTRY, and go on keeping there while a cluster is renewed
 * node by node. It is asked for by name, because that table belongs to an experimental feature and may be gone one day.
 */
public final class FormerTable {
    private static final String ENTITY = "OutboxEntryEntity";
    private static final String OURS = "login-help-%";
    private static final String THE_ONE =
            " where e.entryKind = :kind and e.ownerId = :about and e.correlationId = 'fact'";
    private static final String IS_DUE = " and e.status = PENDING and e.nextAttemptAt <= :now";
    // Counts of a former node stay with it: to take them from it would let people start over there.
    private static final Set<String> COUNTS = Set.of("login-help-mailbox", "login-help-client");
    private static final int AT_ONCE = 100;

    /** A fact as a former build has written it. */
    public record FormerFact(String realmId, String payload, Instant until) {}

    private final EntityManager entities;

    public FormerTable(EntityManager entities) {
        this.entities = entities;
    }

    /** A former node's fact about somebody. Where there is one, it is the newest: a new one replaces it. */
    public Optional<String> fact(String kind, String about) {
        return isThere() ? row(kind, about).map(FormerFact::payload) : Optional.empty();
    }

    /** Takes a former node's fact for the transaction of the caller, who is to keep it. */
    public Optional<FormerFact> take(String kind, String about) {
        // Changed before it is read: then it is locked, and read as it is now.
        if (!isThere()
                || theOne("update OutboxEntryEntity e set e.lastError = 'moved'", kind, about)
                                .executeUpdate()
                        == 0) {
            return Optional.empty();
        }
        Optional<FormerFact> fact = row(kind, about);
        forget(kind, about);
        return fact;
    }

    /** Removes a former node's fact that has been written anew, unless it is a count. */
    public void supersede(String kind, String about) {
        if (!COUNTS.contains(kind)) {
            forget(kind, about);
        }
    }

    public void forget(String kind, String about) {
        if (isThere()) {
            theOne("delete from OutboxEntryEntity e", kind, about).executeUpdate();
        }
    }

    public int sweepFacts(String kind, Instant now) {
        return isThere() ? delete(kind, "e.nextAttemptAt < :value", now) : 0;
    }

    public int sweepDeadLetters(String kind, Instant before) {
        return isThere() ? delete(kind, "e.status = DEAD_LETTER and e.createdAt < :value", before) : 0;
    }

    /** All of ours that a realm has left there, work and facts. */
    public void forgetRealm(String realmId) {
        if (isThere()) {
            entities.createQuery("delete from OutboxEntryEntity e where e.realmId = :realm and e.entryKind like '"
                            + OURS + "'")
                    .setParameter("realm", realmId)
                    .executeUpdate();
        }
    }

    /** Under which names there are facts of ours. */
    public List<String> namespaces() {
        return isThere()
                ? entities.createQuery(
                                "select distinct e.entryKind from OutboxEntryEntity e where e.correlationId = 'fact'"
                                        + " and e.entryKind like '" + OURS + "'",
                                String.class)
                        .getResultList()
                : List.of();
    }

    /** Work that is due, and so in the hands of no former node; the ids of some. */
    public List<String> due(String kind, Instant now) {
        if (!isThere()) {
            return List.of();
        }
        return entities.createQuery(
                        "select e.id from OutboxEntryEntity e where e.entryKind = :kind" + IS_DUE, String.class)
                .setParameter("kind", kind)
                .setParameter("now", now)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** Moves one piece of work into our queue, unless another node was faster or a former one has taken it in hand. */
    public boolean move(String id, Instant now) {
        List<Object[]> rows = entities.createQuery(
                        "select e.entryKind, e.realmId, e.ownerId, e.payload, e.createdAt, e.attempts"
                                + " from OutboxEntryEntity e where e.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultList();
        boolean ours = entities.createQuery("delete from OutboxEntryEntity e where e.id = :id" + IS_DUE)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
        if (ours) {
            Object[] row = rows.get(0);
            QueueEntry entry = new QueueEntry(
                    id, (String) row[0], (String) row[1], (String) row[2], (String) row[3], (Instant) row[4]);
            entry.tried((Integer) row[5]);
            entry.dueAt(now);
            entities.persist(entry);
        }
        return ours;
    }

    private Optional<FormerFact> row(String kind, String about) {
        List<?> rows = theOne("select e.realmId, e.payload, e.nextAttemptAt from OutboxEntryEntity e", kind, about)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new FormerFact((String) row[0], (String) row[1], (Instant) row[2]))
                .findFirst();
    }

    private Query theOne(String statement, String kind, String about) {
        return entities.createQuery(statement + THE_ONE)
                .setParameter("kind", kind)
                .setParameter("about", about);
    }

    private int delete(String kind, String condition, Object value) {
        return entities.createQuery("delete from OutboxEntryEntity e where e.entryKind = :kind and " + condition)
                .setParameter("kind", kind)
                .setParameter("value", value)
                .executeUpdate();
    }

    private boolean isThere() {
        return entities.getMetamodel().getEntities().stream()
                .anyMatch(entity -> entity.getName().equals(ENTITY));
    }
}
