package dev.loginhelp.outbox;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.outbox.OutboxStore;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.jpa.entities.OutboxEntryEntity;

/** The rows of one kind that are due, within one transaction. */
public final class DueRows {
    private static final String SCRUBBED = "{}";

    private final KeycloakSession session;
    private final OutboxStore store;
    private final String kind;
    private final Clock clock;

    public DueRows(KeycloakSession session, String kind, Clock clock) {
        this.session = session;
        this.store = new OutboxStore(session);
        this.kind = kind;
        this.clock = clock;
    }

    /** Locks the next due row until the transaction ends; rows that another node has locked are passed over. */
    public Optional<OutboxEntryEntity> next() {
        return store.lockDueForDrain(kind, 1).stream().findFirst();
    }

    /**
     * Keeps a row to the caller for a while, beyond the transaction. If he dies meanwhile, the row is due again after
     * that.
     */
    public void lease(OutboxEntryEntity row, Duration lease) {
        row.setAttempts(row.getAttempts() + 1);
        row.setNextAttemptAt(clock.instant().plus(lease));
    }

    /** The row is done: nothing of it stays in the database. */
    public void done(OutboxEntryEntity row) {
        entities().remove(entities().contains(row) ? row : entities().merge(row));
    }

    /** Like {@link #done(OutboxEntryEntity)} for a row of an earlier transaction. */
    public void done(String id) {
        Optional.ofNullable(store.findById(id)).ifPresent(this::done);
    }

    /**
     * Notes a failure and when to try again, or gives up.
     *
     * @param error what to tell the operator; never an address or a link
     * @return whether it gave up: the row stays for a week as a dead letter, without its payload
     */
    public boolean failed(String id, String error) {
        OutboxEntryEntity row = store.findById(id);
        if (row == null) {
            return false;
        }
        Optional<Instant> next =
                RetrySchedule.next(Math.max(1, row.getAttempts()), row.getCreatedAt(), clock.instant());
        if (next.isPresent()) {
            row.setNextAttemptAt(next.get());
            row.setLastError(error);
            return false;
        }
        row.setPayload(SCRUBBED);
        store.markDeadLetter(row, error);
        return true;
    }

    /** Like {@link #failed(String, String)} for a row that was not leased, so that this try has not been counted yet. */
    public boolean failedOnce(String id, String error) {
        OutboxEntryEntity row = store.findById(id);
        if (row != null) {
            row.setAttempts(row.getAttempts() + 1);
        }
        return failed(id, error);
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
