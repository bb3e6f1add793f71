package dev.loginhelp.guard.store;

import dev.loginhelp.administrators.Administrators;
import dev.loginhelp.administrators.Ranks;
import dev.loginhelp.administrators.Targets;
import dev.loginhelp.authority.Change;
import dev.loginhelp.authority.DenialReason;
import dev.loginhelp.authority.PasswordAuthority;
import dev.loginhelp.authority.Rank;
import dev.loginhelp.authority.Right;
import dev.loginhelp.authority.RightsAuthority;
import dev.loginhelp.authority.Target;
import dev.loginhelp.authority.Verdict;
import dev.loginhelp.caller.Acting;
import dev.loginhelp.caller.RefusedByToken;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.ErrorResponseException;

/**
 * Asks the authority about what is about to be written, in a session of its own that sees neither what the request has
 * written already nor what it has only in mind: so nobody is judged by rights that they have just given themselves, and
 * no administrator goes unnoticed who was none a moment ago.
 */
final class StoreGuard {
    private final KeycloakSession before;
    private final RealmModel realm;
    private final Acting acting;
    private final Ranks ranks;
    private final Sources sources;
    private final Targets targets;

    /** @param before in which {@code realm} is the context's realm, and the request's token is known */
    StoreGuard(KeycloakSession before, RealmModel realm) {
        this.before = before;
        this.realm = realm;
        this.acting = Acting.in(before, realm);
        this.ranks = new Ranks(realm);
        this.sources = new Sources(before, realm);
        this.targets = new Targets(before, realm, Clock.systemUTC());
    }

    /** The answer to somebody who may not; empty if they may. */
    Optional<ErrorResponseException> refusal(Written written) {
        if (acting.isMaster()) {
            return Optional.empty();
        } else if (written instanceof Written.Login login) {
            return Optional.ofNullable(before.users().getUserById(realm, login.user()))
                    .flatMap(user -> refusal(user, login.change()));
        } else if (written instanceof Written.Provider provider) {
            return refusal(provider.alias());
        }
        Written.Connection connection = (Written.Connection) written;
        return acting.id().equals(connection.loser())
                ? Optional.empty()
                : refusal(ranks.rights(sources.administrationIn(connection.source())));
    }

    private Optional<ErrorResponseException> refusal(UserModel user, Change change) {
        if (acting.id().equals(user.getId())) {
            return Optional.empty();
        }
        Target target = targets.of(user);
        return refusal(PasswordAuthority.decide(acting.towardsOthers(), target, change))
                .map(refusal -> new RefusedByToken(before, realm).answer(user, refusal));
    }

    private Optional<ErrorResponseException> refusal(Set<Right> changed) {
        return refusal(RightsAuthority.decide(acting.towardsOthers(), acting.rights(), changed))
                .map(refusal -> new RefusedByToken(before, realm).answer(refusal, ResourceType.REALM, "rights"));
    }

    /** Another address or key of a provider makes somebody else be whom it names. */
    private Optional<ErrorResponseException> refusal(String alias) {
        return new Administrators(before, realm)
                .all().entrySet().stream()
                        .filter(one -> one.getValue() != Rank.USER)
                        .map(one -> one.getKey())
                        .filter(user -> before.users().getFederatedIdentity(realm, user, alias) != null)
                        .flatMap(user -> refusal(user, Change.CHANGE_MEANS_OF_LOGIN).stream())
                        .findFirst()
                        .or(() -> refusal(ranks.rights(sources.administrationOfProvider(alias))));
    }

    private static Optional<DenialReason> refusal(Verdict verdict) {
        return verdict instanceof Verdict.ApiException refused ? Optional.of(refused.refusal()) : Optional.empty();
    }
}
