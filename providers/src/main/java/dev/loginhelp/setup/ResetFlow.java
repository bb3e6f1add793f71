package dev.loginhelp.setup;

import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.reset.newpassword.NewPasswordFormFactory;
import dev.loginhelp.reset.request.EmailFormFactory;
import dev.loginhelp.settings.PreviousValue;
import dev.loginhelp.setup.PartStatus.State;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The flow behind "Forgot password": made, and bound as the realm's reset credentials flow. */
final class ResetFlow implements Part {
    static final String NAME = "reset-credentials-flow";
    static final String ALIAS = "login-help reset credentials";

    private static final String PROVIDER = "basic-flow";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final FlowSteps steps;
    private final PreviousFlow previous;

    ResetFlow(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.steps = new FlowSteps(realm, List.of(EmailFormFactory.PROVIDER_ID, NewPasswordFormFactory.PROVIDER_ID));
        this.previous = new PreviousFlow(realm, PreviousValue.RESET_CREDENTIALS_FLOW);
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
        steps.complete(flow);
        if (!isBound(flow)) {
            bound().ifPresent(previous::remember);
            realm.setResetCredentialsFlow(flow);
        }
    }

    @Override
    public List<Obstacle> obstacles() {
        return ours().map(flow -> new FlowUse(session, realm, flow, steps).byOthers())
                .orElse(List.of());
    }

    @Override
    public void remove() {
        ours().ifPresent(flow -> {
            if (isBound(flow)) {
                previous.restoreResetCredentials();
            }
            KeycloakModelUtils.deepDeleteAuthenticationFlow(session, realm, flow, () -> {}, () -> {}, false);
        });
    }

    /** Our flow: by its name, or by its steps if somebody has renamed it while it is bound. */
    private Optional<AuthenticationFlowModel> ours() {
        return named().filter(ResetFlow::mayBeOurs).or(() -> bound().filter(steps::areIn));
    }

    private Optional<AuthenticationFlowModel> named() {
        return Optional.ofNullable(realm.getFlowByAlias(ALIAS));
    }

    private static boolean mayBeOurs(AuthenticationFlowModel named) {
        return !named.isBuiltIn() && named.isTopLevel() && PROVIDER.equals(named.getProviderId());
    }

    private State state(AuthenticationFlowModel flow) {
        if (!steps.areCompleteIn(flow)) {
            return State.INCOMPLETE;
        }
        return isBound(flow) ? State.INSTALLED : State.NOT_BOUND;
    }

    private Optional<AuthenticationFlowModel> bound() {
        return Optional.ofNullable(realm.getResetCredentialsFlow());
    }

    private boolean isBound(AuthenticationFlowModel flow) {
        return bound().filter(now -> now.getId().equals(flow.getId())).isPresent();
    }

    private AuthenticationFlowModel create() {
        if (named().isPresent()) {
            throw ApiException.because(ApiError.NAME_TAKEN, ALIAS);
        }
        AuthenticationFlowModel flow = new AuthenticationFlowModel();
        flow.setAlias(ALIAS);
        flow.setDescription("Login Help: a new password by e-mail");
        flow.setProviderId(PROVIDER);
        flow.setTopLevel(true);
        flow.setBuiltIn(false);
        return realm.addAuthenticationFlow(flow);
    }
}
