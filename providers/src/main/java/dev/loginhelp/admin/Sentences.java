package dev.loginhelp.admin;

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
 * What we say to an administrator, in the language he asks for with {@code Accept-Language}, else in his own, else in
 * English. The realm's own languages do not matter: they are for its people.
 */
public final class Sentences {
    private static final String ANY = "*";

    private final KeycloakSession session;
    private final UserModel caller;

    Sentences(KeycloakSession session, UserModel caller) {
        this.session = session;
        this.caller = caller;
    }

    /** The sentence of a message key, with its arguments in place. */
    public String say(String key, Object... arguments) {
        Locale locale = locale();
        String pattern = Stream.of(locale, Locale.forLanguageTag(locale.getLanguage()), Locale.ENGLISH)
                .map(language -> text(language, key))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    private Locale locale() {
        List<Locale> asked = session.getContext().getRequestHeaders().getAcceptableLanguages();
        return Stream.concat(asked.stream(), own())
                .filter(locale -> !locale.getLanguage().equals(ANY))
                .findFirst()
                .orElse(Locale.ENGLISH);
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
