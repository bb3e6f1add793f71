package dev.loginhelp.account;

/** Where an account's password lives, as far as that decides whether Keycloak can give it a new one. */
public enum PasswordHome {
    /** Keycloak stores it, or writes it to a user federation that lets it. */
    WRITABLE,
    /** A read-only user federation holds it, or the person logs in through an identity provider and has none. */
    ELSEWHERE
}
