package dev.loginhelp.setup;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Who uses a flow of ours besides the realm's binding that we made. */
final class FlowUse {
    private static final int ENOUGH = 20;
    // The bindings that a client may override (AuthenticationFlowBindings).
    private static final List<String> OVERRIDES = List.of("browser", "direct_grant");

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AuthenticationFlowModel flow;
    private final FlowSteps steps;

    FlowUse(KeycloakSession session, RealmModel realm, AuthenticationFlowModel flow, FlowSteps steps) {
        this.session = session;
        this.realm = realm;
        this.flow = flow;
        this.steps = steps;
    }

    List<Obstacle> byOthers() {
        return Stream.of(clients(), identityProviders(), otherBindings(), otherFlows())
                .flatMap(users -> users)
                .distinct()
                .map(user -> new Obstacle(flow.getAlias(), user))
                .toList();
    }

    private Stream<String> clients() {
        return OVERRIDES.stream()
                .flatMap(binding -> realm.searchClientByAuthenticationFlowBindingOverrides(
                        Map.of(binding, flow.getId()), 0, ENOUGH))
                .map(ClientModel::getClientId);
    }

    private Stream<String> identityProviders() {
        return session.identityProviders().getByFlow(flow.getId(), null, 0, ENOUGH);
    }

    /** A binding of the realm for which we have not made the flow. */
    private Stream<String> otherBindings() {
        return Stream.of(
                        realm.getBrowserFlow(),
                        realm.getRegistrationFlow(),
                        realm.getClientAuthenticationFlow(),
                        realm.getDockerAuthenticationFlow(),
                        realm.getFirstBrokerLoginFlow())
                .filter(bound -> bound != null && bound.getId().equals(flow.getId()))
                .map(bound -> realm.getName());
    }

    /** A flow, such as a copy of ours, that would break without our steps. */
    private Stream<String> otherFlows() {
        return realm.getAuthenticationFlowsStream()
                .filter(other -> !other.getId().equals(flow.getId()))
                .filter(steps::areIn)
                .map(AuthenticationFlowModel::getAlias);
    }
}
