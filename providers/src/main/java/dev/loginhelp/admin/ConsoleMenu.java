package dev.loginhelp.admin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.theme.Theme;

/** The few words of ours that the console shows on its own pages, so that it need not fetch all of them for that. */
public final class ConsoleMenu {
    /** Those that the module {@code pages.js} asks for, and the title. */
    public static final List<String> KEYS = List.of(
            "loginHelpConsoleTitle",
            "loginHelpConsoleSettings",
            "loginHelpConsoleRequests",
            "loginHelpConsoleReport",
            "loginHelpConsoleAdministrators",
            "loginHelpConsoleMyPassword");

    private ConsoleMenu() {}

    /** The language in which the console speaks to the caller, found as the console's own {@code whoami} does. */
    static Locale language(KeycloakSession session, AdminAuth caller) {
        RealmModel here = session.getContext().getRealm();
        session.getContext().setRealm(caller.getRealm());
        try {
            return session.getContext().resolveLocale(caller.getUser(), Theme.Type.ADMIN);
        } finally {
            session.getContext().setRealm(here);
        }
    }

    static Map<String, String> in(KeycloakSession session, Locale language) {
        try {
            Properties words = session.theme().getTheme(Theme.Type.ADMIN).getMessages(language);
            Map<String, String> menu = new TreeMap<>();
            KEYS.forEach(key -> menu.put(key, words.getProperty(key, key)));
            return menu;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
