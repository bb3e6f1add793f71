package dev.loginhelp.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.keycloak.models.RealmModel;

/** Reads the failure messages of a settings document. */
final class MessagesReader {
    private final Set<String> spoken;
    private final Set<String> allowed;

    MessagesReader(RealmModel realm, FailureMessage messages) {
        this.spoken = RealmLocales.of(realm);
        // A message left over from when the realm spoke more languages may be sent back as it came.
        this.allowed = new LinkedHashSet<>(spoken);
        allowed.addAll(messages.all().keySet());
    }

    Map<String, String> read(FieldReader field) {
        if (!field.value().isObject()) {
            throw field.wrongType("object");
        }
        Map<String, String> messages = new TreeMap<>();
        for (Map.Entry<String, JsonNode> message : field.value().properties()) {
            messages.put(message.getKey(), text(field.path(), message));
        }
        return messages;
    }

    private String text(String path, Map.Entry<String, JsonNode> message) {
        FieldReader field = new FieldReader(path + "." + message.getKey(), message.getValue());
        if (!allowed.contains(message.getKey())) {
            throw ApiException.because(ApiError.UNKNOWN_LOCALE, message.getKey(), String.join(", ", spoken))
                    .at(field.path());
        }
        return field.text(FailureMessage.LONGEST);
    }
}
