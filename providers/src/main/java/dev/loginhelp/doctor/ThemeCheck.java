package dev.loginhelp.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** Does the login page have the link "Having Trouble Logging In?"? Our theme has, and every child of it. */
final class ThemeCheck implements Check {
    private static final String OURS = "login-help";
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
        if (!descendsFromOurs(session, theme)) {
            return Stream.of(Finding.warning("THEME_WITHOUT_LINK", Objects.requireNonNullElse(theme, STOCK)));
        }
        return isThere(session, OURS)
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
        return theme != null && !theme.isEmpty() && !descendsFromOurs(session, theme);
    }

    private static boolean descendsFromOurs(KeycloakSession session, @Nullable String theme) {
        Set<String> seen = new HashSet<>();
        String name = theme;
        while (name != null && !name.isEmpty() && seen.add(name)) {
            if (name.equals(OURS)) {
                return true;
            }
            name = parent(session, name);
        }
        return false;
    }

    private static @Nullable String parent(KeycloakSession session, String name) {
        return isThere(session, name) ? theme(session, name).getParentName() : null;
    }

    /** A theme that is gone is answered with the default one. */
    private static boolean isThere(KeycloakSession session, String name) {
        return theme(session, name).getName().equals(name);
    }

    private static Theme theme(KeycloakSession session, String name) {
        try {
            return session.theme().getTheme(name, Theme.Type.LOGIN);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
