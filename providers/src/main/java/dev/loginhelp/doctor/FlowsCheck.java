package dev.loginhelp.doctor;

import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Finding;
import dev.loginhelp.reset.request.FollowingSteps;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Does every flow that mails a link go on to the new password? A copy of ours may have lost that step. */
final class FlowsCheck implements Check {
    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        FollowingSteps steps = new FollowingSteps(realm);
        List<String> unfinished = realm.getAuthenticationFlowsStream()
                .filter(flow -> steps.areMissingIn(flow.getId()))
                .map(AuthenticationFlowModel::getAlias)
                .sorted()
                .toList();
        return unfinished.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.error("RESET_FLOW_UNFINISHED").about(unfinished));
    }
}
