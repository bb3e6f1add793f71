package dev.loginhelp.outbox;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hibernate.UnresolvableObjectException;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.outbox.OutboxStore;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.OutboxEntryEntity;

/**
 * Small facts that all nodes share and a restart must not forget: how often a mailbox was written to, which link is the
 * live one.
 *
 * <p>They are rows of the outbox table that nobody drains. Keycloak's single-use objects would be the other home, but
 * those live in memory: a restart would revive nothing and void every link that was mailed.
 */
public final class Ledger {
    private static final String THE_ONE = "fact";
    // Not the empty string: Oracle would take it for NULL, which the column forbids.
    private static final String NOTHING_YET = "-";

    private final KeycloakSession session;
    private final String kind;

    /** @param kind the book the fact is written in, at most 64 characters */
    public Ledger(KeycloakSession session, String kind) {
        this.session = session;
        this.kind = kind;
    }

    /** The fact about somebody, if there is one. */
    public Optional<String> read(String about) {
        return row(about).map(OutboxEntryEntity::getPayload);
    }

    /**
     * Writes a fact anew from what it was (the empty string at first). The row stays locked until the transaction ends,
     * so two writers on two nodes come one after the other.
     *
     * @param about whom the fact is about, at most 64 characters; never an address
     * @param until when the fact may be forgotten
     */
    public void write(RealmModel realm, String about, Instant until, UnaryOperator<String> change) {
        new OutboxStore(session).enqueueHeld(kind, realm.getId(), about, null, THE_ONE, kind, NOTHING_YET, null);
        OutboxEntryEntity row = row(about).orElseThrow();
        entities().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        String before = row.getPayload().equals(NOTHING_YET) ? "" : row.getPayload();
        row.setPayload(change.apply(before));
        row.setNextAttemptAt(until);
    }

    /**
     * Whether a fact still is what the caller believes. If so it is his alone until his transaction ends: of two callers
     * at once, on whatever nodes, the second waits and then sees what the first has made of it.
     */
    public boolean lock(String about, String believed) {
        Optional<OutboxEntryEntity> row = row(about);
        if (row.isEmpty()) {
            return false;
        }
        try {
            entities().refresh(row.get(), LockModeType.PESSIMISTIC_WRITE);
        } catch (EntityNotFoundException | UnresolvableObjectException forgottenMeanwhile) {
            // Jakarta Persistence promises the first; Hibernate, as Keycloak sets it up, throws the second.
            return false;
        }
        return row.get().getPayload().equals(believed);
    }

    /** Forgets the fact about somebody. */
    public void forget(String about) {
        new OutboxStore(session).deleteByOwner(kind, about);
    }

    /** Forgets all facts of this kind whose time is over. */
    public int sweep(Instant now) {
        return entities()
                .createQuery("delete from OutboxEntryEntity e where e.entryKind = :kind and e.nextAttemptAt < :now")
                .setParameter("kind", kind)
                .setParameter("now", now)
                .executeUpdate();
    }

    private Optional<OutboxEntryEntity> row(String about) {
        return Optional.ofNullable(new OutboxStore(session).findByOwnerAndCorrelationId(kind, about, THE_ONE));
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
