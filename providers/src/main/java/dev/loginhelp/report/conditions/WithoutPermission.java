package dev.loginhelp.report.conditions;

import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.authority.Rank;
import dev.loginhelp.settings.RealmSettings;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/** General administrators whom no master has allowed to change their own password. They are few. */
public final class WithoutPermission {
    private final KeycloakSession session;
    private final RealmModel realm;

    public WithoutPermission(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    public Set<String> ids() {
        Set<String> permitted = RealmSettings.of(realm).ownPasswordPermissions();
        Map<String, Set<String>> holders = new AdminRoleHolders(
                        session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId())
                .roles();
        // Many have the same roles.
        Map<Set<String>, Rank> ranks =
                holders.values().stream().distinct().collect(Collectors.toMap(Function.identity(), this::rank));
        return holders.entrySet().stream()
                .filter(holder -> ranks.get(holder.getValue()) == Rank.GENERAL)
                .map(Map.Entry::getKey)
                .filter(id -> !permitted.contains(id))
                .collect(Collectors.toSet());
    }

    /** A role of a client that only has such a name is none of administration: the models know. */
    private Rank rank(Set<String> roles) {
        Set<RoleModel> models = roles.stream()
                .map(id -> session.roles().getRoleById(realm, id))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Ranks(realm).of(models);
    }
}
