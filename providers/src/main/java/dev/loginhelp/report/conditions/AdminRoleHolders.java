package dev.loginhelp.report.conditions;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.models.AdminRoles;

/**
 * Who of Keycloak's own tables holds which role of administration, directly or through a group.
 *
 * <p>The user model would be asked role by role and person by person, which costs more than a page of the report. Here it
 * is one small statement, one more for each level of composition, and two where a group has such a role, however many
 * roles and people there are. It reads {@code RoleEntity}, {@code CompositeRoleEntity}, {@code GroupEntity}, the two role
 * mappings and the memberships.
 */
final class AdminRoleHolders {
    // Written out, not a parameter: Hibernate keeps no plan of a statement with a list as a parameter.
    private static final String NAMES =
            AdminRoles.ALL_ROLES.stream().sorted().collect(Collectors.joining("', '", "('", "')"));
    private static final String NAMED =
            " in (select r.id from RoleEntity r where r.realmId = :realm and r.name in " + NAMES + ")";

    private static final String OF_PERSON = "select 'person', m.user.id, m.roleId from UserRoleMappingEntity m"
            + " where m.user.serviceAccountClientLink is null and ";
    private static final String OF_GROUP =
            " union all select 'group', m.group.id, m.roleId from GroupRoleMappingEntity m where ";
    private static final String OF_COMPOSITE =
            " union all select 'composite', c.parentRole.id, c.childRole.id from CompositeRoleEntity c"
                    + " where c.parentRole.name not in " + NAMES + " and ";

    private final EntityManager entities;
    private final String realmId;
    private final Map<String, Set<String>> ofPeople = new HashMap<>();
    private final Map<String, Set<String>> ofGroups = new HashMap<>();

    AdminRoleHolders(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    /** Ids of roles by the ids of those who have them; service accounts are left out. */
    Map<String, Set<String>> roles() {
        Set<String> known = new HashSet<>();
        Set<String> further = whoHas(what -> Condition.of(what + NAMED, "realm", realmId));
        // Roles of other names that bring such a role with them, and roles that bring those.
        while (known.addAll(further)) {
            Set<String> composites = further;
            further = whoHas(what -> Condition.in(what, "role", composites));
        }
        if (!ofGroups.isEmpty()) {
            handDown();
            rows(
                            "select 'person', m.user.id, m.groupId from UserGroupMembershipEntity m"
                                    + " where m.user.serviceAccountClientLink is null and ",
                            here("m.user.realmId").and(Condition.in("m.groupId", "group", ofGroups.keySet())))
                    .forEach(row -> row.add(ofPeople, ofGroups.getOrDefault(row.what(), Set.of())));
        }
        return ofPeople;
    }

    /** Notes who has these roles, and gives the composites among them. */
    private Set<String> whoHas(Function<String, Condition> roles) {
        Set<String> composites = new HashSet<>();
        String statement = OF_PERSON
                + roles.apply("m.roleId").jpql()
                + OF_GROUP
                + roles.apply("m.roleId").jpql()
                + OF_COMPOSITE;
        for (Row row : rows(statement, roles.apply("c.childRole.id"))) {
            switch (row.kind()) {
                case "person" -> row.add(ofPeople, Set.of(row.what()));
                case "group" -> row.add(ofGroups, Set.of(row.what()));
                default -> composites.add(row.who());
            }
        }
        return composites;
    }

    /** A group has what the groups above it have. */
    private void handDown() {
        Set<String> above = Set.copyOf(ofGroups.keySet());
        while (!above.isEmpty()) {
            List<Row> below = rows(
                    "select 'group', g.id, g.parentId from GroupEntity g where ",
                    here("g.realm").and(Condition.in("g.parentId", "group", above)));
            below.forEach(row -> row.add(ofGroups, ofGroups.getOrDefault(row.what(), Set.of())));
            above = below.stream().map(Row::who).collect(Collectors.toSet());
        }
    }

    private Condition here(String realm) {
        return Condition.of(realm + " = :realm", "realm", realmId);
    }

    private List<Row> rows(String select, Condition which) {
        TypedQuery<Object[]> query = entities.createQuery(select + which.jpql(), Object[].class);
        which.parameters().forEach(query::setParameter);
        return query.getResultList().stream()
                .map(row -> new Row((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    private record Row(String kind, String who, String what) {
        void add(Map<String, Set<String>> all, Set<String> roles) {
            all.computeIfAbsent(who, id -> new HashSet<>()).addAll(roles);
        }
    }
}
