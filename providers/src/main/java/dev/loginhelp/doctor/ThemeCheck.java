package dev.loginhelp.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** Does the login page have the link "Having Trouble Logging In?"? Our theme has, and every child of it. */
final class ThemeCheck implements Check {
    private static final String OURS = "login-help";
    private static final String STOCK = "keycloak.v2";

    @Override
    public Stream<Finding> examine(KeycloakSession session, RealmModel realm) {
        String theme = realm.getLoginTheme();
        return descendsFromOurs(session, theme)
                ? Stream.empty()
                : Stream.of(Finding.warning("THEME_WITHOUT_LINK", Objects.requireNonNullElse(theme, STOCK)));
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
        try {
            Theme theme = session.theme().getTheme(name, Theme.Type.LOGIN);
            // A theme that is gone is answered with the default one.
            return theme.getName().equals(name) ? theme.getParentName() : null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
