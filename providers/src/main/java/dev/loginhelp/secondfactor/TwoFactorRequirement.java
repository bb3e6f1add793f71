package dev.loginhelp.secondfactor;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.ConfigurableAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionProviderModel;
import org.keycloak.models.UserModel;

/**
 * Whether the realm asks everybody for a second factor. It does so by a default action, which Keycloak gives to new
 * people only, or by a required step of the browser flow. A step under a condition depends on the login and is not
 * looked at.
 */
public final class TwoFactorRequirement {
    private final KeycloakSession session;
    private final RealmModel realm;
    private final UserModel user;
    private final SecondFactorKinds kinds;

    public TwoFactorRequirement(KeycloakSession session, RealmModel realm, UserModel user) {
        this.session = session;
        this.realm = realm;
        this.user = user;
        this.kinds = new SecondFactorKinds(session, user);
    }

    /** Whether the person is asked to set one up at the next login, if none is left by then. */
    public boolean exists() {
        return defaultSetUp().isPresent() || isAlreadyAsked() || isStepOf(realm.getBrowserFlow());
    }

    /** Has the person asked again, as a new one would be. */
    void renew() {
        defaultSetUp().ifPresent(user::addRequiredAction);
    }

    private Optional<String> defaultSetUp() {
        return kinds.setUps().stream()
                .filter(action -> {
                    RequiredActionProviderModel known = realm.getRequiredActionProviderByAlias(action);
                    return known != null && known.isEnabled() && known.isDefaultAction();
                })
                .findFirst();
    }

    private boolean isAlreadyAsked() {
        return user.getRequiredActionsStream().anyMatch(kinds.setUps()::contains);
    }

    private boolean isStepOf(AuthenticationFlowModel flow) {
        return realm.getAuthenticationExecutionsStream(flow.getId()).anyMatch(this::requires);
    }

    // The form for name and password stands in a sub-flow that is an alternative to the cookie.
    private boolean requires(AuthenticationExecutionModel step) {
        return switch (step.getRequirement()) {
            case REQUIRED -> step.isAuthenticatorFlow() ? isStepOf(below(step)) : isSecondFactor(step);
            case ALTERNATIVE -> step.isAuthenticatorFlow() && isStepOf(below(step));
            case CONDITIONAL, DISABLED -> false;
        };
    }

    private AuthenticationFlowModel below(AuthenticationExecutionModel step) {
        return realm.getAuthenticationFlowById(step.getFlowId());
    }

    private boolean isSecondFactor(AuthenticationExecutionModel step) {
        return Stream.ofNullable(session.getKeycloakSessionFactory()
                        .getProviderFactory(Authenticator.class, step.getAuthenticator()))
                .filter(ConfigurableAuthenticatorFactory.class::isInstance)
                .map(factory -> ((ConfigurableAuthenticatorFactory) factory).getReferenceCategory())
                .filter(Objects::nonNull)
                .anyMatch(category -> kinds.types().anyMatch(category::equals));
    }
}
