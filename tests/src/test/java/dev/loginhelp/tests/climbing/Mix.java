package dev.loginhelp.tests.climbing;

import java.util.List;
import java.util.stream.LongStream;

/** What the climber may do: roles of administration, or a fine-grained permission without any. */
enum Mix {
    USERS("manage-users"),
    CLIENTS("manage-clients"),
    REALM("manage-realm"),
    PROVIDERS("manage-identity-providers"),
    USERS_CLIENTS("manage-users", "manage-clients"),
    USERS_REALM("manage-users", "manage-realm"),
    USERS_PROVIDERS("manage-users", "manage-identity-providers"),
    MANY("manage-users", "manage-clients", "manage-realm", "manage-identity-providers", "manage-authorization"),
    DELEGATE();

    private final List<String> roles;

    Mix(String... roles) {
        this.roles = List.of(roles);
    }

    /** The mix of the walk that a seed makes. */
    static Mix of(long seed) {
        return values()[Math.floorMod(seed, values().length)];
    }

    /** Of walks of this mix. */
    static LongStream seeds(Mix mix) {
        return LongStream.iterate(mix.ordinal(), seed -> seed + values().length);
    }

    List<String> roles() {
        return roles;
    }
}
