package dev.loginhelp.outbox;

/** Does the work of one kind. */
public interface RowWorker {
    /**
     * Takes the next due row, if there is one, and deals with it in transactions of its own.
     *
     * @return whether there was one, so that the caller asks again
     */
    boolean workOne();
}
