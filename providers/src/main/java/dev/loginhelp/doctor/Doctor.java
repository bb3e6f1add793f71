package dev.loginhelp.doctor;

import java.util.Comparator;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Looks a realm over. */
public final class Doctor {
    /** All that is looked at: a line each. */
    private static final List<Check> CHECKS = List.of(
            new ServerCheck(),
            new SetupCheck(),
            new FlowsCheck(),
            new MailCheck(),
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

    /** What there is to say, the gravest first. */
    public List<Finding> examine() {
        return CHECKS.stream()
                .flatMap(check -> check.examine(session, realm))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }
}
