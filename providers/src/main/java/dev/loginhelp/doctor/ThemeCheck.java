package dev.loginhelp.doctor;

import dev.loginhelp.doctor.finding.Check;
import dev.loginhelp.doctor.finding.Finding;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** Does the login page have the link "Having Trouble Logging In?"? Our theme has, and every child of it. */
final class ThemeCheck implements Check {
    private static final String STOCK = "keycloak.v2";
    // Entities and not the client model, which would load every client of the realm.
    private static final String CLIENTS = "select c.clientId, a.value from ClientEntity c join c.attributes a"
            + " where c.realmId = :realm and c.enabled = true and a.name = 'login_theme' order by c.clientId";

    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        return Stream.concat(realm(session, realm), clients(session, realm));
    }

    private static Stream<Finding> realm(KeycloakSession session, RealmModel realm) {
        String theme = realm.getLoginTheme();
        if (!new ThemeFamily(session, Theme.Type.LOGIN).isOurs(theme)) {
            return Stream.of(Finding.warning("THEME_WITHOUT_LINK", Objects.requireNonNullElse(theme, STOCK)));
        }
        return new ThemeFamily(session, Theme.Type.LOGIN).isComplete()
                ? Stream.empty()
                : Stream.of(Finding.warning("THEMES_JAR_MISSING", Objects.requireNonNull(theme)));
    }

    /** A client's theme goes before the realm's. */
    private static Stream<Finding> clients(KeycloakSession session, RealmModel realm) {
        List<String> without = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(CLIENTS, Object[].class)
                .setParameter("realm", realm.getId())
                .getResultStream()
                .filter(client -> isWithoutLink(session, (String) client[1]))
                .map(client -> (String) client[0])
                .toList();
        return without.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.warning("CLIENT_THEME_WITHOUT_LINK").about(without));
    }

    private static boolean isWithoutLink(KeycloakSession session, @Nullable String theme) {
        return theme != null && !theme.isEmpty() && !new ThemeFamily(session, Theme.Type.LOGIN).isOurs(theme);
    }
}
