package dev.loginhelp.setup;

import dev.loginhelp.refusal.Refusal;
import dev.loginhelp.refusal.Refused;
import dev.loginhelp.secondfactor.NoSecondFactorFactory;
import dev.loginhelp.settings.Remembered;
import dev.loginhelp.setup.PartStatus.State;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.AuthenticationManagementResource;

/**
 * The flow of the password grant: a copy of the one that was bound, with our step right after the password, and bound in
 * its place. The copy is made once; what is changed in the original afterwards does not reach it.
 */
final class DirectGrantFlow implements Part {
    static final String NAME = "direct-grant-flow";
    static final String ALIAS = "login-help direct grant";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final PreviousFlow previous;

    DirectGrantFlow(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.previous = new PreviousFlow(realm, Remembered.DIRECT_GRANT_FLOW);
    }

    @Override
    public PartStatus status() {
        Optional<AuthenticationFlowModel> flow = ours();
        String bound = bound().map(AuthenticationFlowModel::getAlias).orElse(null);
        return new PartStatus(
                NAME,
                flow.map(this::state).orElse(State.MISSING),
                flow.map(AuthenticationFlowModel::getAlias).orElse(null),
                bound,
                flow.isPresent()
                        ? previous.find().map(AuthenticationFlowModel::getAlias).orElse(null)
                        : bound);
    }

    @Override
    public void install() {
        AuthenticationFlowModel flow = ours().orElseGet(this::create);
        new GrantStep(realm, flow).complete();
        if (!isBound(flow)) {
            bound().ifPresent(previous::remember);
            realm.setDirectGrantFlow(flow);
        }
    }

    @Override
    public List<Obstacle> obstacles() {
        return ours().map(this::obstacles).orElse(List.of());
    }

    @Override
    public void remove() {
        ours().ifPresent(flow -> {
            if (isBound(flow)) {
                previous.restoreDirectGrant();
            }
            KeycloakModelUtils.deepDeleteAuthenticationFlow(session, realm, flow, () -> {}, () -> {}, false);
        });
    }

    private List<Obstacle> obstacles(AuthenticationFlowModel flow) {
        Set<String> own = new GrantStep(realm, flow)
                .tree()
                .map(AuthenticationFlowModel::getAlias)
                .collect(Collectors.toSet());
        FlowSteps steps = new FlowSteps(realm, List.of(NoSecondFactorFactory.PROVIDER_ID));
        return new FlowUse(session, realm, flow, steps)
                .byOthers().stream()
                        .filter(obstacle -> !own.contains(obstacle.user()))
                        .toList();
    }

    /** Our flow: by its name, or by its step if somebody has renamed it while it is bound. */
    private Optional<AuthenticationFlowModel> ours() {
        return Optional.ofNullable(realm.getFlowByAlias(ALIAS))
                .filter(flow -> !flow.isBuiltIn() && flow.isTopLevel())
                .or(() -> bound().filter(flow -> new GrantStep(realm, flow).isThere()));
    }

    private State state(AuthenticationFlowModel flow) {
        if (!new GrantStep(realm, flow).isRight()) {
            return State.INCOMPLETE;
        }
        return isBound(flow) ? State.INSTALLED : State.NOT_BOUND;
    }

    private Optional<AuthenticationFlowModel> bound() {
        return Optional.ofNullable(realm.getDirectGrantFlow());
    }

    private boolean isBound(AuthenticationFlowModel flow) {
        return bound().filter(now -> now.getId().equals(flow.getId())).isPresent();
    }

    private AuthenticationFlowModel create() {
        if (realm.getFlowByAlias(ALIAS) != null) {
            throw Refused.because(Refusal.NAME_TAKEN, ALIAS);
        }
        AuthenticationFlowModel original = bound().orElseGet(previous::standardDirectGrant);
        // Keycloak's own "duplicate": sub-flows and their authenticators' settings become copies too, since deleting a
        // flow deletes them.
        return AuthenticationManagementResource.copyFlow(session, realm, original, ALIAS);
    }
}
