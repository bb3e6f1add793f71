package dev.loginhelp.guard.store;

import dev.loginhelp.authority.Change;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a row of the store means to somebody's login or rights. Equal ones need to be judged once. */
public sealed interface Written {
    /** Something by which a user logs in. */
    record Login(String user, Change change) implements Written {
        /** Whatever is done to it. */
        public static Login of(String user) {
            return new Login(user, Change.CHANGE_MEANS_OF_LOGIN);
        }
    }

    /** An identity provider: it decides who logs in as whom. */
    record Provider(String alias) implements Written {}

    /**
     * A connection that rights come by is made or cut.
     *
     * @param source where the rights come from
     * @param loser who gives up something of their own; null if it is more than that
     */
    record Connection(Source source, @Nullable String loser) implements Written {
        public static Connection to(Source source) {
            return new Connection(source, null);
        }
    }

    /** What rights come from, by the store's own ids. */
    sealed interface Source {
        /** A role and what it is composed of. */
        record Role(String id) implements Source {}

        /** A group with those above it, which its members have the roles of. */
        record Group(String id) implements Source {}

        /** A group with those above and below it: what has a new place or name with it. */
        record Branch(String id) implements Source {}

        /** All roles of a client. */
        record Client(String id) implements Source {}

        /** A role that has its power by its name, in a client or in the realm. */
        record Named(@Nullable String client, String role) implements Source {}

        /** Values of a configuration: some may be names of roles, or paths of groups. */
        record Names(Set<String> values) implements Source {
            static Names of(Collection<String> values) {
                return new Names(Set.copyOf(values));
            }
        }

        /** What an identity provider's mapper was set to before. */
        record Mapper(String id) implements Source {}

        /** All rights of a realm. */
        record Everything() implements Source {}
    }
}
