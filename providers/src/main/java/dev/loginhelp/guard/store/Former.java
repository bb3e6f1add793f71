package dev.loginhelp.guard.store;

import dev.loginhelp.administrators.Targets;
import dev.loginhelp.caller.Acting;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.authorization.fgap.AdminPermissionsSchema;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * What one session's request found: whether a master administrator acts, and who and what had rights of administration.
 * Nearly all that is written concerns neither. That is told here with one small look for each person and none for a role
 * or a group, which Keycloak has in its cache.
 */
public final class Former {
    private static final String ATTRIBUTE = "login-help-former";
    private static final String OWN = "select m.roleId, 'role' from UserRoleMappingEntity m where m.user.id = :user"
            + " union all select m.groupId, 'group' from UserGroupMembershipEntity m where m.user.id = :user";
    private static final String FEDERATED = "f:";

    private final KeycloakSession session;
    private final Map<Written, Boolean> rights = new HashMap<>();
    private final Set<String> masterIn = new HashSet<>();

    private Former(KeycloakSession session) {
        this.session = session;
    }

    public static Former of(KeycloakSession session) {
        Former kept = session.getAttribute(ATTRIBUTE, Former.class);
        if (kept == null) {
            kept = new Former(session);
            session.setAttribute(ATTRIBUTE, kept);
        }
        return kept;
    }

    /** Whether it is known already that a master administrator of this realm acts. */
    public boolean isMasters(RealmModel realm) {
        return masterIn.contains(realm.getId());
    }

    /**
     * Whether some of it matters: somebody below a master administrator acts, and it belongs to an administrator, or rights
     * came from it.
     */
    public boolean matters(RealmModel realm, Collection<? extends Written> written) {
        Set<Written> all = written.stream().map(Former::whose).collect(Collectors.toSet());
        List<Written> unknown =
                all.stream().filter(one -> !rights.containsKey(one)).toList();
        if (!unknown.isEmpty() && !isMasters(realm)) {
            Beforehand.ask(session, realm.getId(), (before, there) -> look(before, there, unknown));
        }
        return !isMasters(realm) && all.stream().anyMatch(one -> rights.getOrDefault(one, false));
    }

    private @Nullable Void look(KeycloakSession before, RealmModel realm, List<Written> unknown) {
        if (Acting.in(before, realm).isMaster()) {
            masterIn.add(realm.getId());
        } else {
            unknown.forEach(one -> rights.put(one, hasRights(before, realm, one)));
        }
        return null;
    }

    private static boolean hasRights(KeycloakSession before, RealmModel realm, Written written) {
        if (written instanceof Written.Login login) {
            return isAdministrator(before, realm, login.user());
        } else if (written instanceof Written.Connection connection) {
            return !new Sources(before, realm)
                    .administrationIn(connection.source())
                    .isEmpty();
        }
        return true;
    }

    private static boolean isAdministrator(KeycloakSession before, RealmModel realm, String id) {
        if (id.startsWith(FEDERATED) || AdminPermissionsSchema.SCHEMA.isAdminPermissionsEnabled(realm)) {
            UserModel user = before.users().getUserById(realm, id);
            return user != null
                    && new Targets(before, realm, Clock.systemUTC())
                            .of(user)
                            .rank()
                            .isAdministrator();
        }
        Sources sources = new Sources(before, realm);
        return own(before, id)
                .anyMatch(source -> !sources.administrationIn(source).isEmpty());
    }

    // Not by way of the user, whom Keycloak's cache has just forgotten, and would read as a whole.
    private static Stream<Written.Source> own(KeycloakSession before, String user) {
        return before
                .getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(OWN, Object[].class)
                .setParameter("user", user)
                .getResultList()
                .stream()
                .map(row -> Objects.equals(row[1], "role")
                        ? new Written.Source.Role(String.valueOf(row[0]))
                        : new Written.Source.Group(String.valueOf(row[0])));
    }

    // What happens to it makes no difference here.
    private static Written whose(Written written) {
        if (written instanceof Written.Login login) {
            return Written.Login.of(login.user());
        } else if (written instanceof Written.Connection connection) {
            return Written.Connection.to(connection.source());
        }
        return written;
    }
}
