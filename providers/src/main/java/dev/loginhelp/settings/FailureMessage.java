package dev.loginhelp.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.RealmModel;

/**
 * The message that an administrator wrote for people who cannot log in: how and from whom to get support.
 *
 * <p>It is read as it was written. Keycloak's {@code msg()} would take it for a message format: a lone brace there ends
 * in an error page, and an apostrophe vanishes. Whoever prints it must sanitise it.
 */
public final class FailureMessage {
    /** The key among a realm's localization texts ("Realm overrides" in the console). */
    public static final String KEY = "loginHelpFailureMessage";
    /** How many characters a message may have. */
    public static final int LONGEST = 4000;

    private final RealmModel realm;

    public FailureMessage(RealmModel realm) {
        this.realm = realm;
    }

    /** The message in the page's language, else in the realm's default language, else none. */
    public Optional<String> in(Locale locale) {
        String standard = realm.getDefaultLocale();
        return Stream.of(locale.toLanguageTag(), locale.getLanguage(), standard == null ? "en" : standard)
                .map(this::written)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> written(String languageTag) {
        Map<String, String> texts = realm.getRealmLocalizationTextsByLocale(languageTag);
        return Optional.ofNullable(texts == null ? null : texts.get(KEY))
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
