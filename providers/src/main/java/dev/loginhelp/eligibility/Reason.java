package dev.loginhelp.eligibility;

/**
 * Why people cannot reset their own password. The names are written into events and answered by the API; each has
 * the message key {@code loginHelpReason_<name>}.
 */
public enum Reason {
    /** No account has the address, or the account belongs to a client. */
    UNKNOWN(false),
    /** No e-mail address is registered. */
    NO_EMAIL(false),
    /** Another account of the realm has the same address. */
    SHARED_EMAIL(true),
    /** The mailbox opens only with the login that is lost. */
    MAILBOX_BEHIND_THIS_LOGIN(true),
    /** The realm wants verified addresses, and this one is not. */
    EMAIL_NOT_VERIFIED(true),
    /** The mail server refused the address for good. Administrators are told; a new request is tried again. */
    ADDRESS_REFUSED(false),
    /** An administrator switched the account off. */
    DISABLED(true),
    /** Too many failed logins switched the account off for good. */
    LOCKED_PERMANENTLY(true),
    /** The password is kept in a system that Keycloak cannot write to. */
    PASSWORD_ELSEWHERE(true),
    /** The person logs in with a passkey and has no password. */
    PASSKEY_ONLY(true),
    /** A general administrator who has no permission to change their own password. */
    ADMINISTRATOR(true),
    /** The mailbox or the client has asked too often within the hour. */
    TOO_MANY_REQUESTS(false);

    private final boolean toldToMailbox;

    Reason(boolean toldToMailbox) {
        this.toldToMailbox = toldToMailbox;
    }

    /** Whether the mailbox is told: never a stranger's, and never one that has had enough mail. */
    public boolean isToldToMailbox() {
        return toldToMailbox;
    }
}
