package dev.loginhelp.guard.commit;

import dev.loginhelp.authority.Right;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * What holds rights of administration, by its id, however it came by them.
 *
 * @param roles what they are composed of included
 * @param groups what they have from those above included
 * @param people but not what everybody has by the default role
 * @param newcomers the same for everybody who comes
 */
record Holders(
        Map<String, Set<Right>> roles,
        Map<String, Set<Right>> groups,
        Map<String, Set<Right>> people,
        Map<String, Set<Right>> newcomers) {
    private static final String CLIENTS = "select c.id, c.clientId from ClientEntity c where c.realmId = :realm"
            + " and (c.clientId = 'realm-management' or c.clientId like '%-realm')";
    private static final String CLIENT_ROLES =
            "select r.id, r.name, r.clientId from RoleEntity r where r.clientRole = true and r.clientId in :some";
    private static final String REALM_ROLES =
            "select r.id, r.name from RoleEntity r where r.clientRole = false and r.realmId = :realm"
                    + " and r.name in ('admin', 'create-realm')";
    private static final String DEFAULT_ROLE = "select r.defaultRoleId, r.id from RealmEntity r where r.id = :realm";
    private static final String DEFAULT_GROUPS =
            "select g, r.id from RealmEntity r join r.defaultGroupIds g where r.id = :realm";

    static Holders read(Rows rows, RealmModel realm) {
        Map<String, Set<Right>> roles = administration(rows, realm);
        spread(
                roles,
                some -> rows.of(
                        some,
                        "select c.childRole.id, c.parentRole.id from CompositeRoleEntity c where c.childRole.id in :some"));
        Map<String, Set<Right>> groups = new HashMap<>();
        give(
                groups,
                roles,
                rows.of(
                        roles.keySet(),
                        "select m.roleId, m.group.id from GroupRoleMappingEntity m where m.roleId in :some"));
        spread(groups, some -> rows.of(some, "select g.parentId, g.id from GroupEntity g where g.parentId in :some"));
        Map<String, Set<Right>> newcomers = new HashMap<>();
        Map<String, Set<Right>> special = new HashMap<>(roles);
        rows.ofRealm(DEFAULT_ROLE).map(row -> Rows.text(row, 0)).forEach(everybodys -> {
            newcomers.put("default role", roles.getOrDefault(everybodys, Set.of()));
            special.remove(everybodys);
        });
        newcomers.put(
                "default groups",
                rows.ofRealm(DEFAULT_GROUPS)
                        .flatMap(row -> groups.getOrDefault(Rows.text(row, 0), Set.of()).stream())
                        .collect(Collectors.toSet()));
        return new Holders(roles, groups, people(rows, special, groups), newcomers);
    }

    private static Map<String, Set<Right>> people(
            Rows rows, Map<String, Set<Right>> roles, Map<String, Set<Right>> groups) {
        Map<String, Set<Right>> people = new HashMap<>();
        give(
                people,
                roles,
                rows.of(
                        roles.keySet(),
                        "select m.roleId, m.user.id from UserRoleMappingEntity m where m.roleId in :some"));
        give(
                people,
                roles,
                rows.of(
                        roles.keySet(),
                        "select m.roleId, m.userId from FederatedUserRoleMappingEntity m where m.roleId in :some"));
        give(
                people,
                groups,
                rows.of(
                        groups.keySet(),
                        "select m.groupId, m.user.id from UserGroupMembershipEntity m where m.groupId in :some"));
        give(
                people,
                groups,
                rows.of(
                        groups.keySet(),
                        "select m.groupId, m.userId from FederatedUserGroupMembershipEntity m where m.groupId in :some"));
        return people;
    }

    private static Map<String, Set<Right>> administration(Rows rows, RealmModel realm) {
        Map<String, String> holders = rows.ofRealm(CLIENTS)
                .filter(row -> AdminRoles.isAdminClient(realm, Rows.text(row, 1)))
                .map(row -> Rows.text(row, 0))
                .collect(Collectors.toMap(id -> id, id -> holder(realm, id)));
        Map<String, Set<Right>> roles = new HashMap<>();
        rows.of(holders.keySet(), CLIENT_ROLES)
                .filter(row -> AdminRoles.ALL_ROLES.contains(Rows.text(row, 1)))
                .forEach(row -> roles.put(
                        Rows.text(row, 0),
                        new HashSet<>(
                                Set.of(new Right(holders.getOrDefault(Rows.text(row, 2), ""), Rows.text(row, 1))))));
        if (AdminRoles.isAdminRealm(realm.getName())) {
            rows.ofRealm(REALM_ROLES)
                    .forEach(row -> roles.put(
                            Rows.text(row, 0), new HashSet<>(Set.of(new Right(realm.getId(), Rows.text(row, 1))))));
        }
        return roles;
    }

    /** As {@link dev.loginhelp.administrators.Ranks#rights} names who holds it. */
    private static String holder(RealmModel realm, String client) {
        ClientModel server = realm.getMasterAdminClient();
        boolean foreign = AdminRoles.isAdminRealm(realm.getName())
                && (server == null || !server.getId().equals(client));
        return foreign ? client : realm.getId();
    }

    /** Until nobody is left who would get something: from what is known to what hangs on it. */
    private static void spread(Map<String, Set<Right>> known, Links links) {
        Set<String> last = Set.copyOf(known.keySet());
        while (!last.isEmpty()) {
            last = give(known, known, links.from(last));
        }
    }

    private static Set<String> give(
            Map<String, Set<Right>> takers, Map<String, Set<Right>> givers, Stream<Object[]> links) {
        Set<String> richer = new HashSet<>();
        links.toList().forEach(link -> {
            Set<Right> given = givers.getOrDefault(Rows.text(link, 0), Set.of());
            Set<Right> own = takers.computeIfAbsent(Rows.text(link, 1), taker -> new HashSet<>());
            if (own.addAll(Set.copyOf(given))) {
                richer.add(Rows.text(link, 1));
            }
        });
        return richer;
    }

    private interface Links {
        Stream<Object[]> from(Collection<String> some);
    }
}
