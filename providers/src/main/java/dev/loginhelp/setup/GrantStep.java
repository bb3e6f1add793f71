package dev.loginhelp.setup;

import dev.loginhelp.refusal.Refusal;
import dev.loginhelp.refusal.Refused;
import dev.loginhelp.secondfactor.NoSecondFactorFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.authenticators.directgrant.ValidatePassword;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** Our step in a flow of the password grant: required, and right after the password, wherever that is. */
final class GrantStep {
    private static final int GAP = 10;
    private static final String OURS = NoSecondFactorFactory.PROVIDER_ID;

    private final RealmModel realm;
    private final AuthenticationFlowModel flow;

    GrantStep(RealmModel realm, AuthenticationFlowModel flow) {
        this.realm = realm;
        this.flow = flow;
    }

    boolean isThere() {
        return tree(flow).flatMap(this::steps).anyMatch(step -> is(step, OURS));
    }

    boolean isRight() {
        return besidePassword().filter(this::follows).isPresent();
    }

    /**
     * Puts it in, or back in its place.
     *
     * @throws Refused if the flow does not ask for the password in a required step: there is no telling what a step of
     *     ours would do to it
     */
    void complete() {
        AuthenticationFlowModel home = besidePassword()
                .orElseThrow(() ->
                        Refused.because(Refusal.UNFIT_FLOW, flow.getAlias()).at(""));
        if (follows(home)) {
            return;
        }
        List<AuthenticationExecutionModel> order = new ArrayList<>(steps(home).toList());
        AuthenticationExecutionModel ours =
                order.stream().filter(step -> is(step, OURS)).findFirst().orElseGet(() -> add(home));
        ours.setRequirement(Requirement.REQUIRED);
        order.removeIf(step -> is(step, OURS));
        order.add(indexOfPassword(order) + 1, ours);
        int priority = GAP;
        for (AuthenticationExecutionModel step : order) {
            step.setPriority(priority);
            realm.updateAuthenticatorExecution(step);
            priority += GAP;
        }
    }

    /** All flows of which the flow consists, itself first. */
    Stream<AuthenticationFlowModel> tree() {
        return tree(flow);
    }

    private Stream<AuthenticationFlowModel> tree(AuthenticationFlowModel top) {
        Stream<AuthenticationFlowModel> below = steps(top)
                .filter(AuthenticationExecutionModel::isAuthenticatorFlow)
                .map(step -> realm.getAuthenticationFlowById(step.getFlowId()))
                .flatMap(this::tree);
        return Stream.concat(Stream.of(top), below);
    }

    private Optional<AuthenticationFlowModel> besidePassword() {
        return tree(flow)
                .filter(each -> steps(each).anyMatch(GrantStep::isRequiredPassword))
                .findFirst();
    }

    private boolean follows(AuthenticationFlowModel home) {
        List<AuthenticationExecutionModel> order = steps(home).toList();
        int next = indexOfPassword(order) + 1;
        return next < order.size()
                && is(order.get(next), OURS)
                && order.get(next).getRequirement() == Requirement.REQUIRED;
    }

    private static int indexOfPassword(List<AuthenticationExecutionModel> order) {
        return order.indexOf(
                order.stream().filter(GrantStep::isRequiredPassword).findFirst().orElseThrow());
    }

    private AuthenticationExecutionModel add(AuthenticationFlowModel home) {
        AuthenticationExecutionModel step = new AuthenticationExecutionModel();
        step.setParentFlow(home.getId());
        step.setAuthenticator(OURS);
        step.setAuthenticatorFlow(false);
        step.setRequirement(Requirement.REQUIRED);
        return realm.addAuthenticatorExecution(step);
    }

    private Stream<AuthenticationExecutionModel> steps(AuthenticationFlowModel parent) {
        return realm.getAuthenticationExecutionsStream(parent.getId());
    }

    private static boolean isRequiredPassword(AuthenticationExecutionModel step) {
        return is(step, ValidatePassword.PROVIDER_ID) && step.getRequirement() == Requirement.REQUIRED;
    }

    private static boolean is(AuthenticationExecutionModel step, String authenticator) {
        return authenticator.equals(step.getAuthenticator());
    }
}
