package dev.loginhelp.tests.climbing;

/** A way up that was found by hand, and the guard that shuts it. */
enum Hole {
    GROUPS("\\.GroupEntity@", "a group named like a path is moved below another one"),
    RENAMED_GROUPS("\\.GroupEntity@", "a group is moved below one that was renamed like a path"),
    LINKS("\\.FederatedIdentityEntity@", "a master is linked with a stranger's account"),
    CREDENTIALS("\\.CredentialEntity@", "a passkey is put in"),
    MAPPERS("\\.IdentityProviderMapperEntity@", "a mapper gives all rights to everybody who comes"),
    COMPOSITES("source=Role\\[", "a role of two levels is emptied"),
    COMPOSED("\\.CompositeRoleEntity@", "a role of two levels is put into the default roles"),
    IMPORTS("Departures", "a partial import overwrites a master, with a slash at the end");

    private final String guard;
    private final String walk;

    Hole(String guard, String walk) {
        this.guard = guard;
        this.walk = walk;
    }

    /** Finds what must not be asked any more for the guard to be missing. */
    String guard() {
        return guard;
    }

    String walk() {
        return walk;
    }
}
