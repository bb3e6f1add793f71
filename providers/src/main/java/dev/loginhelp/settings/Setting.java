package dev.loginhelp.settings;

import java.util.List;
import java.util.Optional;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * One setting: its key in the component, its default, and the whole numbers it may be.
 *
 * @param key the name in the component's configuration
 * @param type a type name of Keycloak's {@link ProviderConfigProperty}
 * @param defaultValue what holds where nothing is set
 * @param stricter what holds where nonsense is set
 * @param lowest the smallest allowed number; without meaning for other types
 * @param highest the largest allowed number; without meaning for other types
 */
record Setting(String key, String type, String defaultValue, String stricter, int lowest, int highest) {
    static final Setting MAILBOX_DOMAINS = list("mailboxDomains");
    static final Setting VERIFIED_EMAIL_ONLY = flag("verifiedEmailOnly", false, true);
    static final Setting RESET_LINK_LIFESPAN = number("resetLinkLifespan", 3600, 300, 60, 86_400);
    static final Setting ADMIN_LINK_LIFESPAN = number("adminLinkLifespan", 86_400, 3600, 300, 604_800);
    static final Setting TEMPORARY_PASSWORD_LIFESPAN =
            number("temporaryPasswordLifespan", 86_400, 3600, 300, 2_592_000);
    static final Setting TEMPORARY_PASSWORDS_ONLY = flag("temporaryPasswordsOnly", true, true);
    static final Setting MAILS_PER_MAILBOX = number("mailsPerMailboxPerHour", 3, 1, 1, 100);
    static final Setting REQUESTS_PER_CLIENT = number("requestsPerClientPerHour", 60, 10, 1, 1000);
    static final Setting NOTIFY_PASSWORD_CHANGED = flag("notifyPasswordChanged", true, true);
    static final Setting NOTIFY_MASTERS = flag("notifyMasters", true, true);
    static final Setting MAIL_LOGIN_NAME = flag("mailLoginName", false, false);
    static final Setting OWN_PASSWORD_PERMISSIONS = list("ownPasswordPermissions");
    static final Setting PREVIOUS_RESET_FLOW = text("previousResetCredentialsFlow");
    static final Setting PREVIOUS_LOGIN_THEME = text("previousLoginTheme");
    static final Setting PREVIOUS_EMAIL_THEME = text("previousEmailTheme");
    static final Setting PREVIOUS_ACCOUNT_THEME = text("previousAccountTheme");
    static final Setting PREVIOUS_ADMIN_THEME = text("previousAdminTheme");

    /** What an administrator sets; the rest is kept by the pack itself. */
    static final List<Setting> EDITABLE = List.of(
            RESET_LINK_LIFESPAN,
            ADMIN_LINK_LIFESPAN,
            TEMPORARY_PASSWORD_LIFESPAN,
            TEMPORARY_PASSWORDS_ONLY,
            MAILBOX_DOMAINS,
            VERIFIED_EMAIL_ONLY,
            MAILS_PER_MAILBOX,
            REQUESTS_PER_CLIENT,
            NOTIFY_PASSWORD_CHANGED,
            NOTIFY_MASTERS,
            MAIL_LOGIN_NAME);

    static final List<Setting> ALL = List.of(
            MAILBOX_DOMAINS,
            VERIFIED_EMAIL_ONLY,
            RESET_LINK_LIFESPAN,
            ADMIN_LINK_LIFESPAN,
            TEMPORARY_PASSWORD_LIFESPAN,
            TEMPORARY_PASSWORDS_ONLY,
            MAILS_PER_MAILBOX,
            REQUESTS_PER_CLIENT,
            NOTIFY_PASSWORD_CHANGED,
            NOTIFY_MASTERS,
            MAIL_LOGIN_NAME,
            OWN_PASSWORD_PERMISSIONS,
            PREVIOUS_RESET_FLOW,
            PREVIOUS_LOGIN_THEME,
            PREVIOUS_EMAIL_THEME,
            PREVIOUS_ACCOUNT_THEME,
            PREVIOUS_ADMIN_THEME);

    /** The number written, if it is one and within its range. */
    Optional<Integer> parseNumber(String written) {
        try {
            int number = Integer.parseInt(written.strip());
            return number >= lowest && number <= highest ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** The flag written, if it is {@code true} or {@code false}. */
    static Optional<Boolean> parseFlag(String written) {
        return switch (written.strip()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Setting flag(String key, boolean defaultValue, boolean stricter) {
        return new Setting(
                key, ProviderConfigProperty.BOOLEAN_TYPE, String.valueOf(defaultValue), String.valueOf(stricter), 0, 0);
    }

    private static Setting number(String key, int defaultValue, int stricter, int lowest, int highest) {
        return new Setting(
                key,
                ProviderConfigProperty.INTEGER_TYPE,
                String.valueOf(defaultValue),
                String.valueOf(stricter),
                lowest,
                highest);
    }

    private static Setting list(String key) {
        return new Setting(key, ProviderConfigProperty.MULTIVALUED_STRING_TYPE, "", "", 0, 0);
    }

    private static Setting text(String key) {
        return new Setting(key, ProviderConfigProperty.STRING_TYPE, "", "", 0, 0);
    }
}
