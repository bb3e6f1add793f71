package dev.loginhelp.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.AdminRoles;

/**
 * Who of Keycloak's own tables holds which role of administration, by himself or through a group.
 *
 * <p>The user model would be asked role by role and person by person, which costs more than a page of the report. Here it
 * is three small statements, five where a group has such a role, however many roles and people there are. It reads {@code
 * RoleEntity}, {@code CompositeRoleEntity}, {@code GroupEntity}, the two role mappings and the memberships.
 */
final class AdminRoleHolders {
    // Written out, not a parameter: Hibernate keeps no plan of a statement with a list as a parameter.
    private static final String NAMES =
            AdminRoles.ALL_ROLES.stream().sorted().collect(Collectors.joining("', '", "('", "')"));
    private static final String NAMED =
            "(select r.id from RoleEntity r where r.realmId = :realm and r.name in " + NAMES + ")";

    private final EntityManager entities;
    private final String realmId;

    AdminRoleHolders(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    /** Ids of roles by the ids of those who have them; service accounts are left out. */
    Map<String, Set<String>> roles() {
        Map<String, Set<String>> ofPeople = new HashMap<>();
        Map<String, Set<String>> ofGroups = new HashMap<>();
        for (Condition roles : rolesOfAdministration()) {
            pairs(
                            "select m.user.id, m.roleId from UserRoleMappingEntity m"
                                    + " where m.user.serviceAccountClientLink is null and ",
                            roles)
                    .forEach(pair -> add(ofPeople, pair.one(), Set.of(pair.other())));
            pairs("select m.group.id, m.roleId from GroupRoleMappingEntity m where ", roles)
                    .forEach(pair -> add(ofGroups, pair.one(), Set.of(pair.other())));
        }
        if (!ofGroups.isEmpty()) {
            handDown(ofGroups);
            pairs(
                            "select m.user.id, m.groupId from UserGroupMembershipEntity m"
                                    + " where m.user.serviceAccountClientLink is null and ",
                            here("m.user.realmId").and(Condition.in("m.groupId", "group", ofGroups.keySet())))
                    .forEach(pair -> add(ofPeople, pair.one(), ofGroups.getOrDefault(pair.other(), Set.of())));
        }
        return ofPeople;
    }

    /** Apart, as no index serves "of these or of those". */
    private List<Condition> rolesOfAdministration() {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.of("m.roleId in " + NAMED, "realm", realmId));
        Set<String> composites = composites();
        if (!composites.isEmpty()) {
            conditions.add(Condition.in("m.roleId", "role", composites));
        }
        return conditions;
    }

    /** Roles of other names that bring such a role with them, themselves or by another composite. */
    private Set<String> composites() {
        String parents = "select distinct c.parentRole.id, c.parentRole.name from CompositeRoleEntity c"
                + " where c.parentRole.name not in " + NAMES + " and ";
        Set<String> all = new LinkedHashSet<>();
        Set<String> found = firsts(pairs(parents, Condition.of("c.childRole.id in " + NAMED, "realm", realmId)));
        while (all.addAll(found)) {
            found = firsts(pairs(parents, Condition.in("c.childRole.id", "role", found)));
        }
        return all;
    }

    /** A group has what the groups above it have. */
    private void handDown(Map<String, Set<String>> ofGroups) {
        Set<String> above = Set.copyOf(ofGroups.keySet());
        while (!above.isEmpty()) {
            List<Pair> below = pairs(
                    "select g.id, g.parentId from GroupEntity g where ",
                    here("g.realm").and(Condition.in("g.parentId", "group", above)));
            below.forEach(pair -> add(ofGroups, pair.one(), ofGroups.getOrDefault(pair.other(), Set.of())));
            above = firsts(below);
        }
    }

    private Condition here(String realm) {
        return Condition.of(realm + " = :realm", "realm", realmId);
    }

    private List<Pair> pairs(String select, Condition which) {
        TypedQuery<Object[]> query = entities.createQuery(select + which.jpql(), Object[].class);
        which.parameters().forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> new Pair((String) row[0], (String) row[1]))
                .toList();
    }

    private static Set<String> firsts(List<Pair> pairs) {
        return pairs.stream().map(Pair::one).collect(Collectors.toSet());
    }

    private static void add(Map<String, Set<String>> all, String key, Set<String> more) {
        all.computeIfAbsent(key, id -> new HashSet<>()).addAll(more);
    }

    private record Pair(String one, String other) {}
}
