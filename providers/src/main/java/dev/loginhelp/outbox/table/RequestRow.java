package dev.loginhelp.outbox.table;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Nationalized;
import org.jspecify.annotations.Nullable;

/** A row of the table of requests to the help desk; what it means is the desk's affair. Public for Hibernate, too. */
@Entity(name = "LoginHelpRequest")
@Table(name = "LOGIN_HELP_REQUEST")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
public class RequestRow {
    @Id
    @Column(name = "ID")
    private String id;

    @Column(name = "REALM_ID")
    private String realmId;

    @Column(name = "USER_ID")
    private @Nullable String userId;

    @Column(name = "REFERENCE")
    private String reference;

    @Column(name = "STATE")
    private String state;

    @Column(name = "TAKEN_BY")
    private @Nullable String takenBy;

    @Column(name = "CLOSED_AS")
    private @Nullable String closedAs;

    // Milliseconds since 1970, as in our other tables.
    @Column(name = "CREATED_AT")
    private long createdAt;

    @Column(name = "CHANGED_AT")
    private long changedAt;

    // When the administrators were told of it; 0 if they were not yet.
    @Column(name = "TOLD_AT")
    private long toldAt;

    @Nationalized
    @Column(name = "PAYLOAD")
    private String payload;

    /** For Hibernate. */
    protected RequestRow() {}

    public RequestRow(
            String id,
            String realmId,
            @Nullable String userId,
            String reference,
            String state,
            Instant createdAt,
            String payload) {
        this.id = id;
        this.realmId = realmId;
        this.userId = userId;
        this.reference = reference;
        this.state = state;
        this.createdAt = createdAt.toEpochMilli();
        this.changedAt = this.createdAt;
        this.payload = Ascii.json(payload);
    }

    public String id() {
        return id;
    }

    public String realmId() {
        return realmId;
    }

    public @Nullable String userId() {
        return userId;
    }

    public String reference() {
        return reference;
    }

    public String state() {
        return state;
    }

    public @Nullable String takenBy() {
        return takenBy;
    }

    public @Nullable String closedAs() {
        return closedAs;
    }

    public long createdAt() {
        return createdAt;
    }

    public long changedAt() {
        return changedAt;
    }

    public String payload() {
        return payload;
    }

    /** It is somebody's work now. */
    public void take(String state, String by, Instant when) {
        this.state = state;
        this.takenBy = by;
        this.changedAt = when.toEpochMilli();
    }

    public void close(String state, String as, Instant when) {
        this.state = state;
        this.closedAs = as;
        this.changedAt = when.toEpochMilli();
    }

    public void write(String content) {
        this.payload = Ascii.json(content);
    }

    /** Says nothing of what is in it. */
    @Override
    public String toString() {
        return "request " + reference + ": " + state;
    }
}
