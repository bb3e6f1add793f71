package dev.loginhelp.doctor;

import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Finding;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** Do the administrators of this realm find our pages in their console? */
final class ConsoleCheck implements Check {
    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        return new ThemeFamily(session, Theme.Type.ADMIN).isOurs(realm.getAdminTheme())
                ? Stream.empty()
                : Stream.of(Finding.note("CONSOLE_WITHOUT_PAGES"));
    }
}
