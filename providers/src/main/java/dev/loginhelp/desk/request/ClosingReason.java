package dev.loginhelp.desk.request;

/** Why a request was closed. */
public enum ClosingReason {
    /** The person can log in again. */
    HELPED,
    /** It came from somebody else. */
    NOT_THIS_PERSON,
    /** The person could not be reached. */
    NOT_REACHED,
    /** There is another request about the same. */
    DUPLICATE,
    OTHER,
    /** By itself: the person has logged in with a new password or factor. */
    LOGGED_IN,
    /** By itself: nobody has done anything about it for as long as requests are kept. */
    EXPIRED;

    /** Whether an administrator can give it. */
    public boolean isGivenByHand() {
        return this != LOGGED_IN && this != EXPIRED;
    }
}
