package dev.loginhelp.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.theme.Theme;

/** Our theme of one kind, and every theme that has it as a parent or imports it, however far up. */
final class ThemeFamily {
    private static final String OURS = "login-help";

    private final KeycloakSession session;
    private final Theme.Type type;

    ThemeFamily(KeycloakSession session, Theme.Type type) {
        this.session = session;
        this.type = type;
    }

    /** Whether this theme has what ours brings. */
    boolean isOurs(@Nullable String theme) {
        Set<String> seen = new HashSet<>();
        String name = theme;
        while (name != null && !name.isEmpty() && seen.add(name)) {
            if (name.equals(OURS)) {
                return true;
            }
            if (!isThere(name)) {
                return false;
            }
            Theme here = read(name);
            if ((type.name().toLowerCase(Locale.ROOT) + "/" + OURS).equals(here.getImportName())) {
                return true;
            }
            name = here.getParentName();
        }
        return false;
    }

    /** Whether ours is on this server. */
    boolean isComplete() {
        return isThere(OURS);
    }

    /** A theme that is gone is answered with the default one. */
    private boolean isThere(String name) {
        return read(name).getName().equals(name);
    }

    private Theme read(String name) {
        try {
            return session.theme().getTheme(name, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
