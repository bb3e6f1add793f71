package dev.loginhelp.authority;

/** Who asks for a change. */
public sealed interface Actor {
    /** The account's own person, in a browser: logged in, or behind a mailed link. */
    record Person() implements Actor {}

    /**
     * Somebody who acts by an access token, or in the name of another person.
     *
     * @param rank what the token lets them do in the realm of the account
     * @param self whether the account is their own
     */
    record Administrator(Rank rank, boolean self) implements Actor {}

    /** Nobody: the server itself, such as an import at start-up or {@code kc.sh bootstrap-admin}. */
    record Server() implements Actor {}
}
