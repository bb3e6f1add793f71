package dev.loginhelp.authority;

/** How far somebody's rights reach in a realm. */
public enum Rank {
    /** No role of administration. */
    USER,
    /** Some role of administration, but not all rights. */
    GENERAL,
    /** All rights. */
    MASTER;

    public boolean isAdministrator() {
        return this != USER;
    }
}
