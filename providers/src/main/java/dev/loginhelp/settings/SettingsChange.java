package dev.loginhelp.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** A settings document that somebody sent, checked field by field; what it leaves out stays as it is. */
public final class SettingsChange {
    private final Map<Setting, List<String>> values = new HashMap<>();
    private @Nullable Boolean allowReset;
    private @Nullable Map<String, String> messages;
    private @Nullable Map<String, String> deskMessages;
    private @Nullable String version;

    private SettingsChange() {}

    /**
     * Reads a document.
     *
     * @throws Refused at the first field that is unknown, of another type or out of range
     */
    public static SettingsChange parse(JsonNode document, RealmModel realm) {
        SettingsChange change = new SettingsChange();
        document.properties().forEach(field -> change.read(field.getKey(), field.getValue(), realm));
        return change;
    }

    /** The version that the document was made from, if it says so. */
    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    /**
     * Writes the change.
     *
     * @throws Refused if the pack is not installed in the realm
     */
    public void applyTo(KeycloakSession session, RealmModel realm) {
        ComponentModel component =
                RealmSettings.component(realm).orElseThrow(() -> ApiException.because(ApiError.NOT_INSTALLED));
        values.forEach((setting, texts) -> component.getConfig().put(setting.key(), texts));
        realm.updateComponent(component);
        if (allowReset != null) {
            realm.setResetPasswordAllowed(allowReset);
        }
        if (messages != null) {
            new FailureMessage(realm).replace(session, messages);
        }
        if (deskMessages != null) {
            FailureMessage.ofDesk(realm).replace(session, deskMessages);
        }
    }

    private void read(String key, JsonNode value, RealmModel realm) {
        FieldReader field = new FieldReader(key, value);
        switch (key) {
            case SettingsDocument.VERSION -> version = field.text(FieldReader.LONGEST_TOKEN);
            case SettingsDocument.ALLOW_RESET -> allowReset = field.flag();
            case SettingsDocument.FAILURE_MESSAGES ->
                messages = new MessagesReader(realm, new FailureMessage(realm)).read(field);
            case SettingsDocument.DESK_MESSAGES ->
                deskMessages = new MessagesReader(realm, FailureMessage.ofDesk(realm)).read(field);
            default -> values.put(editable(key), field.setting(editable(key)));
        }
    }

    private static Setting editable(String key) {
        return Setting.EDITABLE.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> ApiException.because(ApiError.UNKNOWN_FIELD).at(key));
    }
}
