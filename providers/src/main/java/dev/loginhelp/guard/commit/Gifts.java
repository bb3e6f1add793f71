package dev.loginhelp.guard.commit;

import dev.loginhelp.authority.Right;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What gives rights to everybody who comes: defaults, and mappers whose configuration has the name of something with rights. */
final class Gifts {
    private static final String PROVIDERS =
            "select m.id, value(c) from IdentityProviderMapperEntity m join m.config c where m.realmId = :realm";
    private static final String FEDERATIONS = "select c.component.id, c.value from ComponentConfigEntity c"
            + " where c.component.realm.id = :realm and c.component.providerType like '%.storage.%'";
    private static final String ROLES =
            "select r.id, r.name, c.clientId from RoleEntity r left join ClientEntity c on c.id = r.clientId"
                    + " where r.id in :some";
    private static final String GROUPS = "select g.id, g.name, g.parentId from GroupEntity g where g.id in :some";

    private Gifts() {}

    static Map<String, Set<Right>> read(Rows rows, Holders holders) {
        Map<String, Set<Right>> named = new HashMap<>(roles(rows, holders.roles()));
        named.putAll(groups(rows, holders.groups()));
        Map<String, Set<Right>> gifts = new HashMap<>(holders.newcomers());
        rows.ofRealm(PROVIDERS).forEach(row -> give(gifts, Rows.text(row, 0), named.get(Rows.text(row, 1))));
        rows.ofRealm(FEDERATIONS).forEach(row -> give(gifts, Rows.text(row, 0), named.get(Rows.text(row, 1))));
        return gifts;
    }

    private static void give(Map<String, Set<Right>> gifts, String giver, @Nullable Set<Right> rights) {
        if (rights != null) {
            gifts.computeIfAbsent(giver, one -> new HashSet<>()).addAll(rights);
        }
    }

    private static Map<String, Set<Right>> roles(Rows rows, Map<String, Set<Right>> roles) {
        return rows.of(roles.keySet(), ROLES)
                .collect(Collectors.toMap(
                        row -> row[2] == null ? Rows.text(row, 1) : Rows.text(row, 2) + "." + Rows.text(row, 1),
                        row -> roles.getOrDefault(Rows.text(row, 0), Set.of()),
                        (one, other) -> one));
    }

    private static Map<String, Set<Right>> groups(Rows rows, Map<String, Set<Right>> groups) {
        Map<String, String[]> above = new HashMap<>();
        Set<String> next = groups.keySet();
        while (!next.isEmpty()) {
            Set<String> parents = new TreeSet<>();
            rows.of(next, GROUPS).forEach(row -> {
                above.put(Rows.text(row, 0), new String[] {Rows.text(row, 1), Rows.text(row, 2)});
                parents.add(Rows.text(row, 2));
            });
            parents.removeAll(above.keySet());
            next = parents;
        }
        Map<String, Set<Right>> paths = new HashMap<>();
        groups.forEach((id, rights) -> paths.put(path(id, above), rights));
        return Collections.unmodifiableMap(paths);
    }

    private static String path(String id, Map<String, String[]> above) {
        String[] group = above.get(id);
        return group == null ? "" : path(group[1], above) + "/" + group[0];
    }
}
