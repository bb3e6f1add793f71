package dev.loginhelp.doctor;

import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Looks a realm over. */
public final class Doctor {
    private static final Logger LOG = Logger.getLogger(Doctor.class);

    /** All that is looked at: a line each. */
    private static final List<Check> CHECKS = List.of(
            new ServerCheck(),
            new NodesCheck(),
            new ProxyCheck(),
            new SetupCheck(),
            new FlowsCheck(),
            new MailCheck(),
            new WaitingCheck(),
            new RecordsCheck(),
            new ThemeCheck(),
            new ConsoleCheck(),
            new ClientsCheck(),
            new AccountsCheck(),
            new AuthorityCheck());

    private final KeycloakSession session;
    private final RealmModel realm;

    public Doctor(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** What a check says; that it could not be done is a finding, too, and keeps no other one from being told. */
    static Stream<Finding> examine(Check check, KeycloakSession session, RealmModel realm) {
        try {
            return check.examine(session, realm).toList().stream();
        } catch (RuntimeException | LinkageError failure) {
            String name = check.getClass().getSimpleName();
            String kind = failure.getClass().getSimpleName();
            LOG.warnf("login-help: the doctor could not do %s: %s", name, kind);
            LOG.debug("login-help: why", failure);
            return Stream.of(Finding.error("CHECK_FAILED", name, kind));
        }
    }

    /** What there is to say, the gravest first. */
    public List<Finding> examine() {
        return CHECKS.stream()
                .flatMap(check -> examine(check, session, realm))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
