package dev.loginhelp.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.apierror.ApiError;
import dev.loginhelp.apierror.ApiException;
import dev.loginhelp.settings.FieldReader;
import dev.loginhelp.settings.SettingsChange;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What installing shall change of the realm besides. */
public final class InstallOptions {
    private static final Set<String> SETTINGS = Set.of("resetLinkLifespan", "adminLinkLifespan");
    private static final int LONGEST = 255;

    private final Map<RealmTheme, String> themes = new EnumMap<>(RealmTheme.class);
    private final SettingsChange settings;

    private InstallOptions(JsonNode options, RealmModel realm) {
        ObjectNode lifespans = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> option : options.properties()) {
            Optional<RealmTheme> theme = theme(option.getKey());
            if (theme.isPresent()) {
                themes.put(theme.get(), new FieldReader(option.getKey(), option.getValue()).text(LONGEST));
            } else if (SETTINGS.contains(option.getKey())) {
                lifespans.set(option.getKey(), option.getValue());
            } else {
                throw ApiException.because(ApiError.UNKNOWN_FIELD).at(option.getKey());
            }
        }
        settings = SettingsChange.parse(lifespans, realm);
    }

    /**
     * Reads the options that somebody sent.
     *
     * @throws Refused at the first one that is unknown, of another type or out of range
     */
    public static InstallOptions parse(JsonNode options, RealmModel realm) {
        return new InstallOptions(options, realm);
    }

    void applyTo(KeycloakSession session, RealmModel realm) {
        themes.forEach((kind, theme) -> kind.set(session, realm, theme));
        settings.applyTo(session, realm);
    }

    private static Optional<RealmTheme> theme(String field) {
        return Stream.of(RealmTheme.values())
                .filter(theme -> theme.field().equals(field))
                .findFirst();
    }
}
