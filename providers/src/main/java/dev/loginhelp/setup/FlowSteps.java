package dev.loginhelp.setup;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** Our steps in a flow: all of them, required, in this order. Steps that somebody has added between them may stay. */
final class FlowSteps {
    private static final int GAP = 10;

    private final RealmModel realm;
    private final List<String> authenticators;

    FlowSteps(RealmModel realm, List<String> authenticators) {
        this.realm = realm;
        this.authenticators = authenticators;
    }

    /** Whether the flow has any of them. */
    boolean areIn(AuthenticationFlowModel flow) {
        return authenticators.stream().anyMatch(id -> find(flow, id).isPresent());
    }

    boolean areCompleteIn(AuthenticationFlowModel flow) {
        List<String> required = executions(flow)
                .filter(step -> step.getRequirement() == Requirement.REQUIRED)
                .map(AuthenticationExecutionModel::getAuthenticator)
                .filter(authenticators::contains)
                .toList();
        return required.equals(authenticators);
    }

    /** Brings them in order; what is in order already keeps its place. */
    void complete(AuthenticationFlowModel flow) {
        if (areCompleteIn(flow)) {
            return;
        }
        int last = 0;
        for (String authenticator : authenticators) {
            AuthenticationExecutionModel step = find(flow, authenticator).orElseGet(() -> create(flow, authenticator));
            step.setRequirement(Requirement.REQUIRED);
            if (step.getPriority() <= last) {
                step.setPriority(lastOf(flow) + GAP);
            }
            last = step.getPriority();
            realm.updateAuthenticatorExecution(step);
        }
    }

    private AuthenticationExecutionModel create(AuthenticationFlowModel flow, String authenticator) {
        AuthenticationExecutionModel step = new AuthenticationExecutionModel();
        step.setParentFlow(flow.getId());
        step.setAuthenticator(authenticator);
        step.setAuthenticatorFlow(false);
        step.setRequirement(Requirement.REQUIRED);
        step.setPriority(lastOf(flow) + GAP);
        return realm.addAuthenticatorExecution(step);
    }

    private int lastOf(AuthenticationFlowModel flow) {
        return executions(flow)
                .mapToInt(AuthenticationExecutionModel::getPriority)
                .max()
                .orElse(0);
    }

    private Optional<AuthenticationExecutionModel> find(AuthenticationFlowModel flow, String authenticator) {
        return executions(flow)
                .filter(step -> Objects.equals(step.getAuthenticator(), authenticator))
                .findFirst();
    }

    private Stream<AuthenticationExecutionModel> executions(AuthenticationFlowModel flow) {
        return realm.getAuthenticationExecutionsStream(flow.getId());
    }
}
