package dev.loginhelp.setup;

import dev.loginhelp.accesspass.login.PassFormFactory;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.settings.PreviousValue;
import dev.loginhelp.setup.PartStatus.State;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.DefaultAuthenticationFlows;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.admin.AuthenticationManagementResource;

/** The browser flow with a way to log in more: by access pass. On request only; what was bound stays as it is, beside it. */
final class PassFlow implements Part {
    static final String NAME = "access-pass-flow";
    static final String ALIAS = "login-help browser";
    private static final int LAST = 1000;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final FlowSteps steps;
    private final PreviousFlow previous;

    PassFlow(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.steps = new FlowSteps(realm, List.of(PassFormFactory.PROVIDER_ID));
        this.previous = new PreviousFlow(realm, PreviousValue.BROWSER_FLOW);
    }

    boolean isThere() {
        return ours().isPresent();
    }

    @Override
    public PartStatus status() {
        Optional<AuthenticationFlowModel> flow = ours();
        return new PartStatus(
                NAME,
                flow.map(this::state).orElse(State.MISSING),
                flow.map(AuthenticationFlowModel::getAlias).orElse(null),
                realm.getBrowserFlow().getAlias(),
                previous.find().map(AuthenticationFlowModel::getAlias).orElse(null));
    }

    @Override
    public void install() {
        if (steps.areIn(realm.getBrowserFlow())) {
            // Ours already, or an organisation's own flow that has the step.
            return;
        }
        AuthenticationFlowModel flow = ours().orElseGet(this::copy);
        if (!steps.areIn(flow)) {
            addStep(flow);
        }
        previous.remember(realm.getBrowserFlow());
        realm.setBrowserFlow(flow);
    }

    @Override
    public List<Obstacle> obstacles() {
        // The realm itself uses it in our name.
        return ours().map(flow -> new FlowUse(session, realm, flow, steps)
                        .byOthers().stream()
                                .filter(obstacle -> !obstacle.user().equals(realm.getName()))
                                .toList())
                .orElse(List.of());
    }

    @Override
    public void remove() {
        ours().ifPresent(flow -> {
            if (isBound(flow)) {
                previous.find()
                        .or(() -> Optional.ofNullable(realm.getFlowByAlias(DefaultAuthenticationFlows.BROWSER_FLOW)))
                        .ifPresent(realm::setBrowserFlow);
            }
            KeycloakModelUtils.deepDeleteAuthenticationFlow(session, realm, flow, () -> {}, () -> {}, false);
        });
    }

    private Optional<AuthenticationFlowModel> ours() {
        return Optional.ofNullable(realm.getFlowByAlias(ALIAS)).filter(flow -> !flow.isBuiltIn() && flow.isTopLevel());
    }

    private State state(AuthenticationFlowModel flow) {
        if (!steps.areIn(flow)) {
            return State.INCOMPLETE;
        }
        return isBound(flow) ? State.INSTALLED : State.NOT_BOUND;
    }

    private boolean isBound(AuthenticationFlowModel flow) {
        return realm.getBrowserFlow().getId().equals(flow.getId());
    }

    // With settings of steps, which belong to their flow and would go with the copy otherwise.
    private AuthenticationFlowModel copy() {
        AuthenticationFlowModel bound = realm.getBrowserFlow();
        boolean hasRoom = realm.getAuthenticationExecutionsStream(bound.getId())
                .allMatch(step -> step.isAlternative() || step.getRequirement() == Requirement.DISABLED);
        if (!hasRoom) {
            throw ApiException.because(ApiError.FLOW_UNSUITABLE, bound.getAlias());
        }
        return AuthenticationManagementResource.copyFlow(session, realm, bound, ALIAS);
    }

    private void addStep(AuthenticationFlowModel flow) {
        int last = realm.getAuthenticationExecutionsStream(flow.getId())
                .mapToInt(AuthenticationExecutionModel::getPriority)
                .max()
                .orElse(0);
        AuthenticationExecutionModel step = new AuthenticationExecutionModel();
        step.setParentFlow(flow.getId());
        step.setAuthenticator(PassFormFactory.PROVIDER_ID);
        step.setAuthenticatorFlow(false);
        step.setRequirement(Requirement.ALTERNATIVE);
        step.setPriority(last + LAST);
        realm.addAuthenticatorExecution(step);
    }
}
