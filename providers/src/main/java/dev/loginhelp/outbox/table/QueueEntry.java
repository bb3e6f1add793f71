package dev.loginhelp.outbox.table;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Nationalized;
import org.jspecify.annotations.Nullable;

/** A row of the queue: one piece of work that waits, or that was given up. Public for Hibernate. */
@Entity(name = "LoginHelpQueueEntry")
@Table(name = "LOGIN_HELP_QUEUE")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class QueueEntry {
    static final String PENDING = "PENDING";
    static final String DEAD_LETTER = "DEAD_LETTER";

    private static final int LONGEST_ERROR = 2000;

    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "ENTRY_KIND")
    private String kind;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "OWNER_ID")
    private String ownerId;

    @Column(name = "STATUS")
    private String status = PENDING;

    @Column(name = "ATTEMPTS")
    private int attempts;

    // Milliseconds since 1970: what a database makes of time zones and fractions of seconds differs too much.
    @Column(name = "CREATED_AT")
    private long createdAt;

    @Column(name = "NEXT_ATTEMPT_AT")
    private long nextAttemptAt;

    @Column(name = "LAST_ERROR")
    private @Nullable String lastError;

    @Nationalized
    @Column(name = "PAYLOAD")
    private String payload;

    /** For Hibernate. */
    protected QueueEntry() {}

    public QueueEntry(String id, String kind, String realmId, String ownerId, String payload, Instant createdAt) {
        this.id = id;
        this.kind = kind;
        this.realmId = realmId;
        this.ownerId = ownerId;
        this.payload = Ascii.json(payload);
        this.createdAt = createdAt.toEpochMilli();
        this.nextAttemptAt = this.createdAt;
    }

    public DueRow value() {
        return new DueRow(id, realmId, createdAt(), payload);
    }

    public int attempts() {
        return attempts;
    }

    public Instant createdAt() {
        return Instant.ofEpochMilli(createdAt);
    }

    /** Counts tries, this one or those of a former table. */
    public void tried(int times) {
        attempts += times;
    }

    public void dueAt(Instant when) {
        nextAttemptAt = when.toEpochMilli();
    }

    public void failedBy(String error) {
        lastError = error.substring(0, Math.min(LONGEST_ERROR, error.length()));
    }

    /** It stays as a dead letter, without its payload. */
    public void giveUp() {
        status = DEAD_LETTER;
        payload = "{}";
    }

    @Override
    public String toString() {
        return kind + ' ' + id + " for " + ownerId + ": " + status + ", due at " + nextAttemptAt + ", " + lastError;
    }
}
