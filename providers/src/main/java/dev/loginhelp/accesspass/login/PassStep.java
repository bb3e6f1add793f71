package dev.loginhelp.accesspass.login;

import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.RealmModel;

/** Whether people can log in to a realm by access pass. */
public record PassStep(RealmModel realm) {
    public boolean isOffered() {
        return isIn(realm.getBrowserFlow());
    }

    private boolean isIn(AuthenticationFlowModel flow) {
        return realm.getAuthenticationExecutionsStream(flow.getId())
                .filter(step -> step.getRequirement() != Requirement.DISABLED)
                .anyMatch(step -> step.isAuthenticatorFlow()
                        ? isIn(realm.getAuthenticationFlowById(step.getFlowId()))
                        : PassFormFactory.PROVIDER_ID.equals(step.getAuthenticator()));
    }
}
