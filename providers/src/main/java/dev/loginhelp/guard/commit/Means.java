package dev.loginhelp.guard.commit;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what people log in. The values are compared, and go nowhere. */
final class Means {
    private static final String PEOPLE = "select u.id, u.federationLink, u.serviceAccountClientLink,"
            + " case when u.federationLink is null then u.email else null end,"
            + " case when u.federationLink is null then u.username else null end from UserEntity u where u.id in :some";
    private static final String CREDENTIALS = "select c.user.id, c.id, c.type, c.priority, c.secretData,"
            + " c.credentialData from CredentialEntity c where c.user.id in :some";
    private static final String FEDERATED_CREDENTIALS = "select c.userId, c.id, c.type, c.priority, c.secretData,"
            + " c.credentialData from FederatedUserCredentialEntity c where c.userId in :some";
    private static final String LINKS = "select l.user.id, l.identityProvider, l.userId from FederatedIdentityEntity l"
            + " where l.user.id in :some";
    private static final String FEDERATED_LINKS =
            "select l.userId, l.identityProvider, l.brokerUserId from BrokerLinkEntity l where l.userId in :some";
    private static final String PROVIDERS =
            "select p.alias, key(c), value(c) from IdentityProviderEntity p join p.config c where p.realmId = :realm";

    private Means() {}

    /** Of those that exist. */
    static Map<String, Set<String>> read(Rows rows, Collection<String> people) {
        Map<String, Set<String>> means = new HashMap<>();
        people.stream().filter(id -> id.startsWith("f:")).forEach(id -> means.put(id, new HashSet<>()));
        note(means, rows.of(people, PEOPLE));
        note(means, rows.of(people, CREDENTIALS));
        note(means, rows.of(people, FEDERATED_CREDENTIALS));
        Map<String, Set<String>> linked = new HashMap<>();
        Stream.of(LINKS, FEDERATED_LINKS)
                .flatMap(query -> rows.of(people, query))
                .forEach(link -> {
                    note(means, Stream.<Object[]>of(link));
                    linked.computeIfAbsent(Rows.text(link, 1), alias -> new HashSet<>())
                            .add(Rows.text(link, 0));
                });
        if (!linked.isEmpty()) {
            // Another address or key of a provider makes somebody else be whom it names.
            rows.ofRealm(PROVIDERS)
                    .forEach(setting -> linked.getOrDefault(Rows.text(setting, 0), Set.of())
                            .forEach(user -> means.computeIfAbsent(user, one -> new HashSet<>())
                                    .add(text(setting))));
        }
        return means;
    }

    private static void note(Map<String, Set<String>> means, Stream<Object[]> rows) {
        rows.forEach(row -> means.computeIfAbsent(Rows.text(row, 0), user -> new HashSet<>())
                .add(text(row)));
    }

    private static String text(Object[] row) {
        return Arrays.stream(row).map(String::valueOf).collect(Collectors.joining("\n"));
    }
}
