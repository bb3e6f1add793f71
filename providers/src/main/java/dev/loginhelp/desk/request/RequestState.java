package dev.loginhelp.desk.request;

/** How far a request has come. */
public enum RequestState {
    /** Nobody has taken it yet. */
    OPEN,
    /** An administrator works on it. */
    TAKEN,
    /** It is done with. */
    CLOSED
}
