package dev.loginhelp.guard.credentials;

import org.keycloak.models.KeycloakSession;
import org.keycloak.policy.DefaultPasswordPolicyManagerProviderFactory;
import org.keycloak.policy.PasswordPolicyManagerProvider;

/** Takes the place of Keycloak's factory of the same id: of two with the same order, Keycloak prefers the foreign one. */
public final class GuardedPolicyFactory extends DefaultPasswordPolicyManagerProviderFactory {
    @Override
    public PasswordPolicyManagerProvider create(KeycloakSession session) {
        return new GuardedPolicy(session);
    }
}
