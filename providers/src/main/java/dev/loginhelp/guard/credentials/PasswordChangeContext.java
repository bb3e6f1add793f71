package dev.loginhelp.guard.credentials;

import dev.loginhelp.authority.Change;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * The way by which a password is about to be changed, set by the code that has just made sure of it. It lasts for one
 * request and lives in memory alone, so that nothing from outside can claim it.
 */
public final class PasswordChangeContext {
    private static final String ATTRIBUTE = "login-help-password-way";

    private PasswordChangeContext() {}

    /** Says that a live link of ours was followed. */
    public static void is(KeycloakSession session, Change way) {
        session.setAttribute(ATTRIBUTE, way);
    }

    static @Nullable Change of(KeycloakSession session) {
        return session.getAttribute(ATTRIBUTE, Change.class);
    }
}
