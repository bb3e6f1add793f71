package dev.loginhelp.caller;

import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.authority.Actor;
import dev.loginhelp.authority.Rank;
import dev.loginhelp.authority.Right;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * Who acts by a token, as they were before the request.
 *
 * @param id empty if the token is no good
 * @param rank that their roles make which the token's client is trusted with
 * @param rights that they have by those
 */
public record Acting(String id, Rank rank, Set<Right> rights) {
    private static final Acting STRANGER = new Acting("", Rank.USER, Set.of());

    /** @param before a session that sees nothing of the request */
    public static Acting in(KeycloakSession before, RealmModel realm) {
        return new CurrentActor(before, realm)
                .user()
                .map(user -> of(before, realm, user))
                .orElse(STRANGER);
    }

    public Actor towardsOthers() {
        return new Actor.Administrator(rank, false);
    }

    public boolean isMaster() {
        return rank == Rank.MASTER;
    }

    // The user of the token's login may belong to the request's own session, which sees what the request has done.
    private static Acting of(KeycloakSession before, RealmModel realm, UserModel user) {
        RealmModel home = before.getContext().getUserSession().getRealm();
        UserModel former = before.users().getUserById(home, user.getId());
        ClientModel through = before.getContext().getClient();
        if (former == null || through == null) {
            return STRANGER;
        }
        Ranks ranks = new Ranks(realm);
        Set<RoleModel> own = ranks.administrationOf(former).stream()
                .filter(through::hasScope)
                .collect(Collectors.toSet());
        return new Acting(former.getId(), ranks.rank(own), ranks.rights(own));
    }
}
