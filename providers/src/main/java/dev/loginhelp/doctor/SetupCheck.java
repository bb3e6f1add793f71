package dev.loginhelp.doctor;

import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Finding;
import dev.loginhelp.setup.PartStatus;
import dev.loginhelp.setup.PartStatus.State;
import dev.loginhelp.setup.Setup;
import dev.loginhelp.setup.SetupStatus;
import java.util.List;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Is the pack wholly in the realm? */
final class SetupCheck implements Check {
    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        SetupStatus status = new Setup(session, realm).status();
        return switch (status.whole()) {
            case INSTALLED -> Stream.empty();
            case NOT_INSTALLED -> Stream.of(Finding.warning("NOT_INSTALLED"));
            case INCOMPLETE -> incomplete(status, realm);
        };
    }

    private static Stream<Finding> incomplete(SetupStatus status, RealmModel realm) {
        List<String> broken = status.parts().stream()
                .filter(part -> part.state() == State.MISSING || part.state() == State.INCOMPLETE)
                .map(PartStatus::part)
                .toList();
        List<String> unbound = status.parts().stream()
                .filter(part -> part.state() == State.NOT_BOUND)
                .map(PartStatus::part)
                .toList();
        return Stream.of(
                        Finding.error("INSTALLATION_INCOMPLETE").about(broken),
                        notBound(realm).about(unbound))
                .filter(finding -> !finding.subjects().isEmpty());
    }

    private static Finding notBound(RealmModel realm) {
        return realm.isResetPasswordAllowed() ? Finding.error("FLOW_NOT_BOUND") : Finding.warning("FLOW_NOT_BOUND");
    }
}
