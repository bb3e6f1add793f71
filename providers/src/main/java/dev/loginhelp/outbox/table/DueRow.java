package dev.loginhelp.outbox.table;

import java.time.Instant;

/**
 * One piece of work that is due.
 *
 * @param createdAt since when it waits
 * @param payload what the worker needs, as JSON
 */
public record DueRow(String id, String realmId, Instant createdAt, String payload) {
    /** Names the row alone: the payload holds addresses. */
    @Override
    public String toString() {
        return id;
    }
}
