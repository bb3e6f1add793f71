package dev.loginhelp.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmProvider;

/**
 * The message that an administrator wrote for people who cannot log in: how and from whom to get support.
 *
 * <p>It is read as it was written. Keycloak's {@code msg()} would take it for a message format: a lone brace there ends
 * in an error page, and an apostrophe vanishes. Sanitise it where it is printed.
 */
public final class FailureMessage {
    /** The key among a realm's localization texts ("Realm overrides" in the console). */
    public static final String KEY = "loginHelpFailureMessage";
    /** How many characters a message may have. */
    public static final int LONGEST = 4000;

    /** The key of what stands above the form for a request to the help desk. */
    private static final String DESK = "loginHelpDeskMessage";

    private final RealmModel realm;
    private final String key;

    public FailureMessage(RealmModel realm) {
        this(realm, KEY);
    }

    private FailureMessage(RealmModel realm, String key) {
        this.realm = realm;
        this.key = key;
    }

    /** The text above the form for a request to the help desk, which is written and read in the same way. */
    public static FailureMessage ofDesk(RealmModel realm) {
        return new FailureMessage(realm, DESK);
    }

    /** The message in the page's language, else in the realm's default language, else none. */
    public Optional<String> in(Locale locale) {
        String defaultValue = realm.getDefaultLocale();
        return Stream.of(locale.toLanguageTag(), locale.getLanguage(), defaultValue == null ? "en" : defaultValue)
                .map(this::written)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** All messages by language tag, each as long as it may be. */
    public SortedMap<String, String> all() {
        SortedMap<String, String> messages = new TreeMap<>();
        for (String languageTag : realm.getRealmLocalizationTexts().keySet()) {
            written(languageTag).ifPresent(message -> messages.put(languageTag, message));
        }
        return messages;
    }

    /** Replaces all messages: a language that is not among these, or has a blank one, has none afterwards. */
    public void replace(KeycloakSession session, Map<String, String> messages) {
        // Also those too blank or too long for all() to show as they are.
        for (String languageTag : Set.copyOf(realm.getRealmLocalizationTexts().keySet())) {
            if (messages.getOrDefault(languageTag, "").isBlank()) {
                // Not session.realms(): the caller may hold the realm without the cache.
                session.getProvider(RealmProvider.class).deleteLocalizationText(realm, languageTag, key);
            }
        }
        messages.forEach((languageTag, message) -> {
            if (!message.isBlank()) {
                realm.createOrUpdateRealmLocalizationTexts(languageTag, Map.of(key, message));
            }
        });
    }

    private Optional<String> written(String languageTag) {
        Map<String, String> texts = realm.getRealmLocalizationTextsByLocale(languageTag);
        return Optional.ofNullable(texts == null ? null : texts.get(key))
                .filter(text -> !text.isBlank())
                .map(FailureMessage::shorten);
    }

    private static String shorten(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        // Never through the middle of a character that takes two.
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
