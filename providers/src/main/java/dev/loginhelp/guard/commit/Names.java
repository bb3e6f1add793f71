package dev.loginhelp.guard.commit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Login names and addresses, with the users who have them; those of a federation change while somebody looks at a list. */
final class Names {
    private static final String NAMES =
            "select u.id, u.username, u.email from UserEntity u where u.federationLink is null and u.id in :some";
    private static final String OWNERS = "select u.id, u.username, u.email from UserEntity u"
            + " where u.realmId = :realm and (u.username in :some or u.email in :some)";

    private Names() {}

    static Map<String, Set<String>> of(Rows rows, Collection<String> people) {
        return owners(rows, byName(rows.of(people, NAMES)).keySet());
    }

    static Map<String, Set<String>> owners(Rows rows, Collection<String> names) {
        Map<String, Set<String>> owners = byName(rows.of(names, OWNERS));
        owners.keySet().retainAll(names);
        return owners;
    }

    private static Map<String, Set<String>> byName(Stream<Object[]> users) {
        Map<String, Set<String>> owners = new HashMap<>();
        users.forEach(user -> Stream.of(user[1], user[2])
                .filter(Objects::nonNull)
                .forEach(name -> owners.computeIfAbsent(String.valueOf(name), one -> new HashSet<>())
                        .add(Rows.text(user, 0))));
        return owners;
    }
}
