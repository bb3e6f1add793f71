package dev.loginhelp.admin.call;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/**
 * What we say to an administrator, in the language of {@code Accept-Language}, else in their own, else in
 * English. The realm's own languages do not matter: they are for its people.
 */
public final class AdminMessages {
    private static final String ANY = "*";
    private static final String BUNDLE = "/theme-resources/messages/messages_%s.properties";

    private final KeycloakSession session;
    private final UserModel caller;

    AdminMessages(KeycloakSession session, UserModel caller) {
        this.session = session;
        this.caller = caller;
    }

    /** The sentence of a message key, with its arguments in place. */
    public String say(String key, Object... arguments) {
        return locales()
                .flatMap(locale -> text(locale, key).map(pattern -> new MessageFormat(pattern, locale)).stream())
                .findFirst()
                .map(pattern -> pattern.format(arguments))
                .orElse(key);
    }

    /** Each language without its country follows it; the first that has the words counts. */
    private Stream<Locale> locales() {
        List<Locale> asked = session.getContext().getRequestHeaders().getAcceptableLanguages();
        Stream<Locale> wanted = Stream.concat(asked.stream(), own())
                .filter(locale -> !locale.getLanguage().equals(ANY))
                .flatMap(locale -> Stream.of(locale, Locale.forLanguageTag(locale.getLanguage())))
                .filter(AdminMessages::isSpoken);
        return Stream.concat(wanted, Stream.of(Locale.ENGLISH));
    }

    // A theme answers in English where it has no words, so it cannot be asked.
    private static boolean isSpoken(Locale language) {
        return AdminMessages.class.getResource(BUNDLE.formatted(language)) != null;
    }

    private Stream<Locale> own() {
        return Stream.ofNullable(caller.getFirstAttribute(UserModel.LOCALE)).map(Locale::forLanguageTag);
    }

    /** Not the realm's overrides of our texts: a brace there would end in an error. */
    private Optional<String> text(Locale language, String key) {
        try {
            Theme theme = session.theme().getTheme(Theme.Type.ADMIN);
            return Optional.ofNullable(theme.getMessages(language).getProperty(key));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
