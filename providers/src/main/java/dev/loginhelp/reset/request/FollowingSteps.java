package dev.loginhelp.reset.request;

import dev.loginhelp.reset.newpassword.NewPasswordFormFactory;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.RealmModel;

/**
 * What has to come after the step for the e-mail address. A flow that ends with that step would log in everybody who follows
 * a mailed link, with neither a new password nor a second factor.
 */
public final class FollowingSteps {
    private final RealmModel realm;

    public FollowingSteps(RealmModel realm) {
        this.realm = realm;
    }

    /** Whether the flow has the first step, but not, required and after it, the second. */
    public boolean areMissingIn(String flowId) {
        return step(flowId, EmailFormFactory.PROVIDER_ID)
                .filter(first -> first.getRequirement() != Requirement.DISABLED)
                .filter(first -> !areAfter(first))
                .isPresent();
    }

    /** Whether the second step comes, required, after this one in the same flow. */
    boolean areAfter(AuthenticationExecutionModel first) {
        return step(first.getParentFlow(), NewPasswordFormFactory.PROVIDER_ID)
                .filter(next -> next.getRequirement() == Requirement.REQUIRED)
                .filter(next -> next.getPriority() > first.getPriority())
                .isPresent();
    }

    private Optional<AuthenticationExecutionModel> step(String flowId, String authenticator) {
        return executions(flowId)
                .filter(step -> authenticator.equals(step.getAuthenticator()))
                .findFirst();
    }

    private Stream<AuthenticationExecutionModel> executions(String flowId) {
        return realm.getAuthenticationExecutionsStream(flowId);
    }
}
