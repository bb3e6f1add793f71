package dev.loginhelp.setup;

import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.settings.PreviousValue;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.theme.Theme;

/** A theme that somebody asked us to set, and the one that was there before. */
enum RealmTheme {
    LOGIN(
            "loginTheme",
            Theme.Type.LOGIN,
            PreviousValue.LOGIN_THEME,
            RealmModel::getLoginTheme,
            RealmModel::setLoginTheme),
    EMAIL(
            "emailTheme",
            Theme.Type.EMAIL,
            PreviousValue.EMAIL_THEME,
            RealmModel::getEmailTheme,
            RealmModel::setEmailTheme),
    ACCOUNT(
            "accountTheme",
            Theme.Type.ACCOUNT,
            PreviousValue.ACCOUNT_THEME,
            RealmModel::getAccountTheme,
            RealmModel::setAccountTheme),
    ADMIN(
            "adminTheme",
            Theme.Type.ADMIN,
            PreviousValue.ADMIN_THEME,
            RealmModel::getAdminTheme,
            RealmModel::setAdminTheme);

    // Between the theme before and ours, in one value; no theme has it in its name, being a folder's.
    private static final String CHANGE = "/";

    private static final String OURS = "login-help";

    private final String field;
    private final Theme.Type type;
    private final PreviousValue note;
    private final Function<RealmModel, @Nullable String> getter;
    private final BiConsumer<RealmModel, @Nullable String> setter;

    RealmTheme(
            String field,
            Theme.Type type,
            PreviousValue note,
            Function<RealmModel, @Nullable String> getter,
            BiConsumer<RealmModel, @Nullable String> setter) {
        this.field = field;
        this.type = type;
        this.note = note;
        this.getter = getter;
        this.setter = setter;
    }

    /** The option that asks for it. */
    String field() {
        return field;
    }

    void set(KeycloakSession session, RealmModel realm, String theme) {
        if (!session.theme().nameSet(type).contains(theme)) {
            throw ApiException.because(ApiError.UNKNOWN_THEME, theme).at(field);
        }
        String now = now(realm);
        if (!now.equals(theme)) {
            // What we had set is not what the realm had; what somebody has set since is.
            String before = changed(realm)
                    .filter(change -> change[1].equals(now))
                    .map(change -> change[0])
                    .orElse(now);
            note.write(realm, before + CHANGE + theme);
            setter.accept(realm, theme);
        }
    }

    /** Sets ours once more where the one of before has come back: a realm file of before the pack does that. */
    void heal(KeycloakSession session, RealmModel realm) {
        String now = now(realm);
        changed(realm)
                .filter(change -> change[0].equals(now) && !change[1].equals(now))
                .filter(change -> session.theme().nameSet(type).contains(change[1]))
                .ifPresent(change -> setter.accept(realm, change[1]));
    }

    ThemeStatus status(RealmModel realm) {
        String now = now(realm);
        String previous = changed(realm)
                .filter(change -> change[1].equals(now))
                .map(change -> change[0])
                .orElse(null);
        return new ThemeStatus(field, now.isEmpty() ? null : now, previous, OURS.equals(now));
    }

    /** The one that is set; empty is Keycloak's default. */
    String now(RealmModel realm) {
        return Objects.requireNonNullElse(getter.apply(realm), "");
    }

    /** Puts the theme back that was there before, unless somebody has set yet another one meanwhile. */
    void restore(RealmModel realm) {
        changed(realm)
                .filter(change -> change[1].equals(getter.apply(realm)))
                .ifPresent(change -> setter.accept(realm, change[0].isEmpty() ? null : change[0]));
    }

    private Optional<String[]> changed(RealmModel realm) {
        return note.in(realm).stream()
                .map(change -> change.split(CHANGE, 2))
                .filter(change -> change.length == 2)
                .findFirst();
    }
}
