package dev.loginhelp.account;

import java.util.Optional;

/**
 * One account, with all that the rules ask about it and nothing else.
 *
 * @param id Keycloak's id of the user
 * @param email the registered address; empty if none is registered or what is registered is no address
 * @param emailVerified whether the person has shown that the mailbox is theirs
 * @param enabled false for an account that an administrator switched off
 * @param lockedPermanently true for one that too many failed logins switched off
 * @param serviceAccount true for the account of a client, which no person logs in to
 * @param passwordHome where the password lives
 * @param emailRefused whether the mail server has refused the address for good; only where administrators are told, since
 *     people may always try again
 * @param mayChangeOwnPassword false for a general administrator whom no master has allowed it
 */
public record Account(
        String id,
        Optional<EmailAddress> email,
        boolean emailVerified,
        boolean enabled,
        boolean lockedPermanently,
        boolean serviceAccount,
        boolean emailRefused,
        PasswordLocation passwordHome,
        boolean mayChangeOwnPassword) {}
