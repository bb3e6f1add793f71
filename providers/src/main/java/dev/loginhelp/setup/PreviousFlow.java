package dev.loginhelp.setup;

import dev.loginhelp.settings.PreviousValue;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.DefaultAuthenticationFlows;

/**
 * The flow that was bound before ours, and comes back after it. Its alias is noted down, which holds in another server
 * too, and its id, which holds when somebody renames it.
 */
final class PreviousFlow {
    private final RealmModel realm;
    private final PreviousValue note;

    PreviousFlow(RealmModel realm, PreviousValue note) {
        this.realm = realm;
        this.note = note;
    }

    void remember(AuthenticationFlowModel flow) {
        note.write(realm, flow.getAlias(), flow.getId());
    }

    /** The flow as it is called now; empty if it is gone or was never known. */
    Optional<AuthenticationFlowModel> find() {
        return Stream.<Function<String, AuthenticationFlowModel>>of(
                        realm::getAuthenticationFlowById, realm::getFlowByAlias)
                .flatMap(lookup -> note.in(realm).stream().map(lookup))
                .filter(flow -> flow != null && flow.isTopLevel())
                .findFirst();
    }

    /** The reset credentials flow to go back to: Keycloak's own, made anew if need be, if the earlier one is gone. */
    void restoreResetCredentials() {
        find().or(() -> Optional.ofNullable(realm.getFlowByAlias(DefaultAuthenticationFlows.RESET_CREDENTIALS_FLOW)))
                .ifPresentOrElse(
                        realm::setResetCredentialsFlow, () -> DefaultAuthenticationFlows.resetCredentialsFlow(realm));
    }
}
