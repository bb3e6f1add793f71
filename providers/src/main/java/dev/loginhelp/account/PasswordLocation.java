package dev.loginhelp.account;

/** Where an account's password lives, as far as that decides whether Keycloak can give it a new one. */
public enum PasswordLocation {
    /** Keycloak stores it, or writes it to a user federation that lets it. */
    WRITABLE,
    /** A read-only user federation holds it, or the person logs in through an identity provider, their own or their organization's, and has none. */
    EXTERNAL,
    /** Nowhere: the person logs in with a passkey and has no password, which is stronger than one that a mail brings. */
    PASSKEY
}
