package dev.loginhelp.authority;

/**
 * Whose account is to be changed.
 *
 * @param rank of the account's person
 * @param permitted whether a master administrator has allowed them to change their own password; matters for a general administrator only
 * @param mustChange whether the current password is a temporary one, or older than the realm lets one be
 */
public record Target(Rank rank, boolean permitted, boolean mustChange) {}
