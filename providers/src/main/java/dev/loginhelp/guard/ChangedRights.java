package dev.loginhelp.guard;

import dev.loginhelp.authority.Actor;
import dev.loginhelp.authority.Right;
import dev.loginhelp.authority.RightsAuthority;
import dev.loginhelp.authority.Verdict;
import dev.loginhelp.settings.RealmSettings;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * Roles that are given or taken: just now to somebody or from him, or in a moment to a group or from it.
 *
 * @param roles without what they are composed of
 * @param before what everybody had before
 * @param kind of what the event about a refusal is
 * @param place where that event is said to have happened
 */
record ChangedRights(Set<RoleModel> roles, RolesBefore before, ResourceType kind, String... place) {
    /**
     * Ends the request if whoever acts by a token has given or taken more than he has himself. Logins, federations and
     * the server itself are not asked.
     *
     * @throws org.keycloak.services.ErrorResponseException 403 with a sentence, written into an admin event
     */
    void check(KeycloakSession session, RealmModel realm) {
        if (!RealmSettings.isInstalled(realm)) {
            return;
        }
        Ranks ranks = new Ranks(realm);
        Set<Right> changed = ranks.rights(Ranks.administrationIn(roles));
        CurrentActor current = new CurrentActor(session, realm);
        if (changed.isEmpty()
                || !current.isByToken()
                || current.user().filter(before::isStepDownOf).isPresent()) {
            return;
        }
        Set<RoleModel> own = ownOf(current, session.getContext().getClient());
        Actor actor = new Actor.Administrator(ranks.rank(own), false);
        if (RightsAuthority.decide(actor, ranks.rights(own), changed) instanceof Verdict.Refused refused) {
            throw new RefusedByToken(session, realm).answer(refused.refusal(), kind, place);
        }
    }

    private Set<RoleModel> ownOf(CurrentActor current, @Nullable ClientModel through) {
        Set<RoleModel> all =
                current.user().map(before::of).map(Ranks::administrationIn).orElse(Set.of());
        return all.stream()
                .filter(role -> through != null && through.hasScope(role))
                .collect(Collectors.toSet());
    }
}
