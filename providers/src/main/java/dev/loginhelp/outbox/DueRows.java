package dev.loginhelp.outbox;

import dev.loginhelp.outbox.table.DueRow;
import dev.loginhelp.outbox.table.QueueEntry;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** The rows of one kind that are due, within one transaction. */
public final class DueRows {
    private static final String IS_DUE = " r.status = 'PENDING' and r.nextAttemptAt <= :now";
    private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
    private static final int SKIP_LOCKED = -2;
    // As many as threads may be at work on other nodes.
    private static final int CANDIDATES = 50;

    private final EntityManager entities;
    private final String kind;
    private final Clock clock;

    public DueRows(KeycloakSession session, String kind, Clock clock) {
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.kind = kind;
        this.clock = clock;
    }

    /**
     * Locks the next due row until the transaction ends; rows that another node has locked are passed over, or waited
     * for where the database cannot pass over them.
     */
    public Optional<DueRow> next() {
        long now = clock.instant().toEpochMilli();
        List<String> candidates = new ArrayList<>(entities.createQuery(
                        "select r.id from LoginHelpQueueEntry r where r.kind = :kind and" + IS_DUE
                                + " order by r.nextAttemptAt",
                        String.class)
                .setParameter("kind", kind)
                .setParameter("now", now)
                .setMaxResults(CANDIDATES)
                .getResultList());
        // Many threads look at the same rows: if each began with the first, all but one would look in vain.
        Collections.shuffle(candidates);
        return candidates.stream().flatMap(id -> locked(id, now).stream()).findFirst();
    }

    /** By its key alone: Oracle locks no sorted or limited rows, and MySQL locks all that it passes on its way to them. */
    private Optional<DueRow> locked(String id, long now) {
        return entities
                .createQuery("select r from LoginHelpQueueEntry r where r.id = :id and" + IS_DUE, QueueEntry.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(LOCK_TIMEOUT, SKIP_LOCKED)
                .getResultList()
                .stream()
                .map(QueueEntry::value)
                .findFirst();
    }

    /**
     * Keeps a row to the caller for a while, beyond the transaction. If the node dies meanwhile, the row is due again
     * after that.
     */
    public void lease(DueRow row, Duration lease) {
        find(row.id()).ifPresent(entry -> {
            entry.tried(1);
            entry.dueAt(clock.instant().plus(lease));
        });
    }

    /** Keeps a row of an earlier transaction to the caller for a while longer. */
    public void renew(String id, Duration lease) {
        find(id).ifPresent(entry -> entry.dueAt(clock.instant().plus(lease)));
    }

    /** The row is done: nothing of it stays in the database. */
    public void done(String id) {
        find(id).ifPresent(entities::remove);
    }

    /**
     * Notes a failure and when to try again, or gives up.
     *
     * @param error what to tell the operator; never an address or a link
     * @return whether it gave up: the row stays for a week as a dead letter, without its payload
     */
    public boolean failed(String id, String error) {
        Optional<QueueEntry> found = find(id);
        if (found.isEmpty()) {
            return false;
        }
        QueueEntry entry = found.get();
        Optional<Instant> next = RetrySchedule.next(Math.max(1, entry.attempts()), entry.createdAt(), clock.instant());
        entry.failedBy(error);
        next.ifPresentOrElse(entry::dueAt, entry::giveUp);
        return next.isEmpty();
    }

    /** Gives up at once: the row stays for a week as a dead letter, without its payload. */
    public void giveUp(String id, String error) {
        find(id).ifPresent(entry -> {
            entry.failedBy(error);
            entry.giveUp();
        });
    }

    /** Like {@link #failed(String, String)} for a row that was not leased, so that this try has not been counted yet. */
    public boolean failedOnce(String id, String error) {
        find(id).ifPresent(entry -> entry.tried(1));
        return failed(id, error);
    }

    private Optional<QueueEntry> find(String id) {
        return Optional.ofNullable(entities.find(QueueEntry.class, id));
    }
}
