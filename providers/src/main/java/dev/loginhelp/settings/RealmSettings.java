package dev.loginhelp.settings;

import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.account.MailboxDomains;
import dev.loginhelp.eligibility.EligibilityRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.keycloak.common.util.MultivaluedHashMap;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Reads the settings of a realm from its component: nonsense there costs one WARN and means the stricter value. */
public final class RealmSettings {
    private static final Logger LOG = Logger.getLogger(RealmSettings.class);
    private static final Set<String> WARNED = ConcurrentHashMap.newKeySet();
    private static final String REMOVED = "login-help-removed";
    private static final int MOST_WARNINGS = 1000;

    private final String realmId;
    private final MultivaluedHashMap<String, String> config;

    private RealmSettings(String realmId, MultivaluedHashMap<String, String> config) {
        this.realmId = realmId;
        this.config = config;
    }

    /** The component that holds the settings; empty where the pack is not installed. */
    public static Optional<ComponentModel> component(RealmModel realm) {
        return realm.getComponentsStream(realm.getId(), LoginHelpSettings.class.getName())
                .findFirst();
    }

    /** Whether the pack is installed in the realm: if not, everything of Keycloak's must behave as stock. */
    public static boolean isInstalled(RealmModel realm) {
        return component(realm).isPresent();
    }

    /** Notes that the component goes, by whatever way of Keycloak's. */
    static void isBeingRemovedIn(KeycloakSession session) {
        session.setAttribute(REMOVED, true);
    }

    /** Whether this session has removed a realm's component. */
    public static boolean isRemovedIn(KeycloakSession session) {
        return session.getAttribute(REMOVED) != null;
    }

    /** The realm's settings; the defaults where the pack is not installed. */
    public static Settings of(RealmModel realm) {
        return reader(realm).read();
    }

    static RealmSettings reader(RealmModel realm) {
        MultivaluedHashMap<String, String> config =
                component(realm).map(ComponentModel::getConfig).orElseGet(MultivaluedHashMap::new);
        return new RealmSettings(realm.getId(), config);
    }

    private Settings read() {
        return new Settings(
                new EligibilityRules(domains(), flag(Setting.VERIFIED_EMAIL_ONLY)),
                seconds(Setting.RESET_LINK_LIFESPAN),
                seconds(Setting.ADMIN_LINK_LIFESPAN),
                seconds(Setting.TEMPORARY_PASSWORD_LIFESPAN),
                flag(Setting.TEMPORARY_PASSWORDS_ONLY),
                number(Setting.MAILS_PER_MAILBOX),
                number(Setting.REQUESTS_PER_CLIENT),
                flag(Setting.NOTIFY_PASSWORD_CHANGED),
                flag(Setting.NOTIFY_MASTERS),
                flag(Setting.MAIL_LOGIN_NAME),
                desk(),
                seconds(Setting.ACCESS_PASS_LIFESPAN),
                new Settings.Verifying(
                        demand(Setting.VERIFY_TEMPORARY_PASSWORD),
                        demand(Setting.VERIFY_OTHER_ADDRESS),
                        demand(Setting.VERIFY_SECOND_FACTOR),
                        demand(Setting.VERIFY_ADMINISTRATORS)),
                Set.copyOf(list(Setting.OWN_PASSWORD_PERMISSIONS)));
    }

    private Settings.Desk desk() {
        return new Settings.Desk(
                flag(Setting.DESK_REQUESTS), mailbox(), Duration.ofDays(number(Setting.DESK_RETENTION_DAYS)));
    }

    /** The mailbox of the help desk; empty if there is none, or nonsense in its place. */
    String mailbox() {
        String written = text(Setting.DESK_MAILBOX);
        Optional<EmailAddress> address = EmailAddress.parse(written);
        if (address.isEmpty() && !written.isBlank()) {
            warn(Setting.DESK_MAILBOX);
        }
        return address.map(EmailAddress::value).orElse("");
    }

    MailboxDomains domains() {
        List<String> written = list(Setting.MAILBOX_DOMAINS);
        try {
            return MailboxDomains.of(written);
        } catch (IllegalArgumentException nonsense) {
            warn(Setting.MAILBOX_DOMAINS);
            return MailboxDomains.of(
                    written.stream().filter(RealmSettings::isDomain).toList());
        }
    }

    private static boolean isDomain(String written) {
        try {
            MailboxDomains.of(List.of(written));
            return true;
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    private Duration seconds(Setting setting) {
        return Duration.ofSeconds(number(setting));
    }

    int number(Setting setting) {
        return setting.parseNumber(text(setting)).orElseGet(() -> {
            warn(setting);
            return Integer.parseInt(setting.stricter());
        });
    }

    boolean flag(Setting setting) {
        return Setting.parseFlag(text(setting)).orElseGet(() -> {
            warn(setting);
            return Boolean.parseBoolean(setting.stricter());
        });
    }

    Settings.Demand demand(Setting setting) {
        return Setting.parseDemand(text(setting)).orElseGet(() -> {
            warn(setting);
            return Settings.Demand.valueOf(setting.stricter());
        });
    }

    private String text(Setting setting) {
        String written = config.getFirst(setting.key());
        return written == null || written.isBlank() ? setting.defaultValue() : written;
    }

    private List<String> list(Setting setting) {
        // Not getList(): that adds the missing key to the map, which is Keycloak's cache and shared by all requests.
        return config.getOrDefault(setting.key(), List.of()).stream()
                .filter(entry -> !entry.isBlank())
                .toList();
    }

    /** Once for each: settings are read with every request, and anybody can make those. */
    private void warn(Setting setting) {
        if (WARNED.size() < MOST_WARNINGS && WARNED.add(realmId + ' ' + setting.key())) {
            LOG.warnf(
                    "login-help: setting %s of realm %s is out of range; the stricter default holds until it is mended",
                    setting.key(), realmId);
        }
    }
}
