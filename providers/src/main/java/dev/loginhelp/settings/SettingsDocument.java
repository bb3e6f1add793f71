package dev.loginhelp.settings;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;

/** All that an administrator may set for a realm, as one document with a version. */
public final class SettingsDocument {
    static final String VERSION = "version";
    static final String ALLOW_RESET = "allowReset";
    static final String FAILURE_MESSAGES = "failureMessages";
    static final String DESK_MESSAGES = "deskMessages";

    private final Map<String, Object> fields = new LinkedHashMap<>();

    private SettingsDocument(Map<String, Object> content) {
        fields.put(VERSION, digest(content));
        fields.putAll(content);
    }

    /** The settings of a realm as they hold now, with the defaults where nothing is set. */
    public static SettingsDocument of(RealmModel realm) {
        RealmSettings settings = RealmSettings.reader(realm);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(ALLOW_RESET, realm.isResetPasswordAllowed());
        for (Setting setting : Setting.EDITABLE) {
            content.put(setting.key(), value(settings, setting));
        }
        content.put(FAILURE_MESSAGES, new FailureMessage(realm).all());
        content.put(DESK_MESSAGES, FailureMessage.ofDesk(realm).all());
        return new SettingsDocument(content);
    }

    /** Changes with every change of the content, by whatever door. */
    @JsonIgnore
    public String version() {
        return String.valueOf(fields.get(VERSION));
    }

    /** The document's fields, in the order in which people read them. */
    @JsonAnyGetter
    public Map<String, Object> fields() {
        return Collections.unmodifiableMap(fields);
    }

    private static Object value(RealmSettings settings, Setting setting) {
        return switch (setting.type()) {
            case ProviderConfigProperty.INTEGER_TYPE -> settings.number(setting);
            case ProviderConfigProperty.BOOLEAN_TYPE -> settings.flag(setting);
            case ProviderConfigProperty.STRING_TYPE -> settings.mailbox();
            case ProviderConfigProperty.LIST_TYPE -> settings.demand(setting).name();
            default -> List.copyOf(new TreeSet<>(settings.domains().patterns()));
        };
    }

    private static String digest(Map<String, Object> content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
