package dev.loginhelp.doctor;

import dev.loginhelp.administrators.Administrators;
import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Finding;
import dev.loginhelp.report.LockedAccounts;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Is anybody locked out for good, and is there more than one master? */
final class AccountsCheck implements Check {
    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        return Stream.concat(locked(session, realm), masters(session, realm));
    }

    private static Stream<Finding> locked(KeycloakSession session, RealmModel realm) {
        long locked = new LockedAccounts(session, realm).count();
        return locked == 0 ? Stream.empty() : Stream.of(Finding.warning("LOCKED_PERMANENTLY", locked));
    }

    /** None is no finding: such a realm is administered from the master realm. */
    private static Stream<Finding> masters(KeycloakSession session, RealmModel realm) {
        long masters = new Administrators(session, realm)
                .masters()
                .filter(UserModel::isEnabled)
                .count();
        return masters == 1 ? Stream.of(Finding.warning("SINGLE_MASTER")) : Stream.empty();
    }
}
