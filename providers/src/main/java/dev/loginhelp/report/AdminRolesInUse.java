package dev.loginhelp.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * The roles of administration that anybody in Keycloak's own tables holds, by himself or through a group.
 *
 * <p>A realm has more than twenty such roles and mostly uses two or three. Asked one by one, and looked for client by
 * client, they cost more than a page of the report; here it is three small statements, however many clients there are. It
 * reads {@code RoleEntity}, {@code CompositeRoleEntity} and the two mappings.
 */
final class AdminRolesInUse {
    // Written out, not a parameter: Hibernate keeps no plan of a statement with a list as a parameter.
    private static final String NAMES =
            AdminRoles.ALL_ROLES.stream().sorted().collect(Collectors.joining("', '", "('", "')"));
    private static final String NAMED =
            "(select r.id from RoleEntity r where r.realmId = :realm and r.name in " + NAMES + ")";

    private final KeycloakSession session;
    private final RealmModel realm;

    AdminRolesInUse(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    Stream<RoleModel> stream() {
        // A role of a client that only has such a name is none of administration: the models know.
        return held().stream()
                .map(id -> session.roles().getRoleById(realm, id))
                .filter(Objects::nonNull)
                .filter(AdminRoles::isAdminRoleOrComposite);
    }

    private Set<String> held() {
        Set<String> held = new LinkedHashSet<>();
        Set<String> composites = composites();
        for (String mapping : List.of("UserRoleMappingEntity", "GroupRoleMappingEntity")) {
            String among = "select distinct m.roleId from " + mapping + " m where m.roleId in ";
            held.addAll(
                    query(among + NAMED).setParameter("realm", realm.getId()).getResultList());
            if (!composites.isEmpty()) {
                held.addAll(query(among + "(:composites)")
                        .setParameter("composites", composites)
                        .getResultList());
            }
        }
        return held;
    }

    /** Roles of other names that bring such a role with them, themselves or by another composite. */
    private Set<String> composites() {
        String parents = "select distinct c.parentRole.id from CompositeRoleEntity c where c.parentRole.name not in "
                + NAMES + " and c.childRole.id in ";
        Set<String> all = new LinkedHashSet<>();
        List<String> found =
                query(parents + NAMED).setParameter("realm", realm.getId()).getResultList();
        while (all.addAll(found)) {
            found = query(parents + "(:found)").setParameter("found", found).getResultList();
        }
        return all;
    }

    private TypedQuery<String> query(String jpql) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        return entities.createQuery(jpql, String.class);
    }
}
