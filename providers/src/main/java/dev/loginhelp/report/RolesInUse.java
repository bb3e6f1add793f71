package dev.loginhelp.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RoleModel;

/**
 * Those of some roles that anybody in Keycloak's own tables holds, by himself or through a group. A realm has more than
 * twenty roles of administration and mostly uses two or three: asked one by one they cost more than a page of the report.
 */
final class RolesInUse implements UnaryOperator<List<RoleModel>> {
    private final KeycloakSession session;

    RolesInUse(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public List<RoleModel> apply(List<RoleModel> roles) {
        List<String> ids = roles.stream().map(RoleModel::getId).toList();
        if (ids.isEmpty()) {
            return roles;
        }
        Set<String> held = new HashSet<>();
        Stream.of("UserRoleMappingEntity", "GroupRoleMappingEntity").forEach(entity -> held.addAll(in(entity, ids)));
        return roles.stream().filter(role -> held.contains(role.getId())).toList();
    }

    private List<String> in(String entity, List<String> ids) {
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery("select distinct m.roleId from " + entity + " m where m.roleId in (:ids)", String.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
