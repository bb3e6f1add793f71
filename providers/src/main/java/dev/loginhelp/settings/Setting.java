package dev.loginhelp.settings;

import dev.loginhelp.settings.Settings.Demand;
import java.util.List;
import java.util.Optional;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * One setting. All that is to be said of one is here: the console draws its form from it, and tests hold the API's
 * document and the table in the docs to it.
 *
 * @param key the name in the component's configuration; its words have the keys {@code loginHelpSetting_<key>} and
 *     {@code loginHelpSetting_<key>_help}
 * @param group where people find it
 * @param type a type name of Keycloak's {@link ProviderConfigProperty}
 * @param unit what a number counts; empty for other types
 * @param defaultValue what holds where nothing is set
 * @param stricter what holds where nonsense is set
 * @param lowest the smallest allowed number; without meaning for other types
 * @param highest the largest allowed number; without meaning for other types
 */
record Setting(
        String key,
        Group group,
        String type,
        String unit,
        String defaultValue,
        String stricter,
        int lowest,
        int highest) {
    static final Setting VERIFIED_EMAIL_ONLY = flag("verifiedEmailOnly", Group.RESET, false, true);
    static final Setting MAILBOX_DOMAINS = list("mailboxDomains", Group.RESET);
    static final Setting RESET_LINK_LIFESPAN = seconds("resetLinkLifespan", 3600, 300, 60, 86_400);
    static final Setting ADMIN_LINK_LIFESPAN = seconds("adminLinkLifespan", 86_400, 3600, 300, 604_800);
    static final Setting TEMPORARY_PASSWORD_LIFESPAN =
            seconds("temporaryPasswordLifespan", 86_400, 3600, 300, 2_592_000);
    static final Setting TEMPORARY_PASSWORDS_ONLY = flag("temporaryPasswordsOnly", Group.TIMES, true, true);
    static final Setting MAILS_PER_MAILBOX = limit("mailsPerMailboxPerHour", 3, 1, 100);
    static final Setting REQUESTS_PER_CLIENT = limit("requestsPerClientPerHour", 60, 10, 1000);
    static final Setting NOTIFY_PASSWORD_CHANGED = flag("notifyPasswordChanged", Group.MAILS, true, true);
    static final Setting NOTIFY_MASTERS = flag("notifyMasters", Group.MAILS, true, true);
    static final Setting MAIL_LOGIN_NAME = flag("mailLoginName", Group.MAILS, false, false);
    static final Setting DESK_REQUESTS = flag("deskRequests", Group.DESK, false, false);
    static final Setting DESK_MAILBOX = text("deskMailbox", Group.DESK);
    static final Setting DESK_RETENTION_DAYS = number("deskRetentionDays", Group.DESK, "pieces", 30, 7, 1, 365);
    static final Setting ACCESS_PASS_LIFESPAN = seconds("accessPassLifespan", 3600, 600, 600, 86_400);
    static final Setting VERIFY_TEMPORARY_PASSWORD = demand("verifyBeforeTemporaryPassword");
    static final Setting VERIFY_OTHER_ADDRESS = demand("verifyBeforeOtherAddress");
    static final Setting VERIFY_SECOND_FACTOR = demand("verifyBeforeSecondFactor");
    static final Setting VERIFY_ADMINISTRATORS = demand("verifyBeforeAdministrators");
    static final Setting OWN_PASSWORD_PERMISSIONS = list("ownPasswordPermissions", Group.KEPT);
    static final Setting PREVIOUS_RESET_FLOW = text("previousResetCredentialsFlow", Group.KEPT);
    static final Setting PREVIOUS_BROWSER_FLOW = text("previousBrowserFlow", Group.KEPT);
    static final Setting PREVIOUS_LOGIN_THEME = text("previousLoginTheme", Group.KEPT);
    static final Setting PREVIOUS_EMAIL_THEME = text("previousEmailTheme", Group.KEPT);
    static final Setting PREVIOUS_ACCOUNT_THEME = text("previousAccountTheme", Group.KEPT);
    static final Setting PREVIOUS_ADMIN_THEME = text("previousAdminTheme", Group.KEPT);

    /** In the order in which people read them. */
    static final List<Setting> ALL = List.of(
            VERIFIED_EMAIL_ONLY,
            MAILBOX_DOMAINS,
            RESET_LINK_LIFESPAN,
            ADMIN_LINK_LIFESPAN,
            TEMPORARY_PASSWORD_LIFESPAN,
            TEMPORARY_PASSWORDS_ONLY,
            ACCESS_PASS_LIFESPAN,
            MAILS_PER_MAILBOX,
            REQUESTS_PER_CLIENT,
            NOTIFY_PASSWORD_CHANGED,
            NOTIFY_MASTERS,
            MAIL_LOGIN_NAME,
            DESK_REQUESTS,
            DESK_MAILBOX,
            DESK_RETENTION_DAYS,
            VERIFY_TEMPORARY_PASSWORD,
            VERIFY_OTHER_ADDRESS,
            VERIFY_SECOND_FACTOR,
            VERIFY_ADMINISTRATORS,
            OWN_PASSWORD_PERMISSIONS,
            PREVIOUS_RESET_FLOW,
            PREVIOUS_BROWSER_FLOW,
            PREVIOUS_LOGIN_THEME,
            PREVIOUS_EMAIL_THEME,
            PREVIOUS_ACCOUNT_THEME,
            PREVIOUS_ADMIN_THEME);

    /** What an administrator sets; the rest is kept by the pack itself. */
    static final List<Setting> EDITABLE =
            ALL.stream().filter(setting -> setting.group != Group.KEPT).toList();

    /** Where people find a setting. */
    enum Group {
        RESET,
        TIMES,
        LIMITS,
        MAILS,
        DESK,
        VERIFICATION,
        /** Nowhere: the pack keeps it for itself. */
        KEPT
    }

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

    /** The demand written, if it is one. */
    static Optional<Demand> parseDemand(String written) {
        return Demand.names().contains(written.strip())
                ? Optional.of(Demand.valueOf(written.strip()))
                : Optional.empty();
    }

    private static Setting flag(String key, Group group, boolean defaultValue, boolean stricter) {
        String type = ProviderConfigProperty.BOOLEAN_TYPE;
        return new Setting(key, group, type, "", String.valueOf(defaultValue), String.valueOf(stricter), 0, 0);
    }

    private static Setting seconds(String key, int defaultValue, int stricter, int lowest, int highest) {
        return number(key, Group.TIMES, "seconds", defaultValue, stricter, lowest, highest);
    }

    private static Setting limit(String key, int defaultValue, int stricter, int highest) {
        return number(key, Group.LIMITS, "pieces", defaultValue, stricter, 1, highest);
    }

    private static Setting number(
            String key, Group group, String unit, int defaultValue, int stricter, int lowest, int highest) {
        String type = ProviderConfigProperty.INTEGER_TYPE;
        return new Setting(
                key, group, type, unit, String.valueOf(defaultValue), String.valueOf(stricter), lowest, highest);
    }

    /** One of {@link Settings.Demand}. */
    private static Setting demand(String key) {
        String type = ProviderConfigProperty.LIST_TYPE;
        return new Setting(key, Group.VERIFICATION, type, "", Demand.OFF.name(), Demand.REQUIRED.name(), 0, 0);
    }

    private static Setting list(String key, Group group) {
        return new Setting(key, group, ProviderConfigProperty.MULTIVALUED_STRING_TYPE, "", "", "", 0, 0);
    }

    private static Setting text(String key, Group group) {
        return new Setting(key, group, ProviderConfigProperty.STRING_TYPE, "", "", "", 0, 0);
    }
}
