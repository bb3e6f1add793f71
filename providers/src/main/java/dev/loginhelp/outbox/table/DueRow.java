package dev.loginhelp.outbox.table;

/**
 * One piece of work that is due.
 *
 * @param payload what the worker needs, as JSON
 */
public record DueRow(String id, String realmId, String payload) {
    /** Names the row alone: the payload holds addresses. */
    @Override
    public String toString() {
        return id;
    }
}
