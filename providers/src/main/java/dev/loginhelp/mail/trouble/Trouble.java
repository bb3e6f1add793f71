package dev.loginhelp.mail.trouble;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;

/** What keeps a letter from leaving. */
public enum Trouble {
    /** The mail server took the connection, and then did not want this address, for now. */
    ADDRESS,
    /** It did not accept the name or the password that the realm has for it. */
    PASSWORD,
    /** The connection to it could not be made secret. */
    TLS,
    /** There is no connection to it. */
    UNREACHABLE,
    /** It answered, and took nothing. */
    REFUSED,
    /** Anything else, such as a template that is broken. */
    OTHER;

    private static final int MOST_CAUSES = 8;
    private static final String AND = ": ";

    static Trouble of(Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .toList();
        Optional<SMTPAddressFailedException> recipient = causes.stream()
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .findFirst();
        if (recipient.isPresent()) {
            return SmtpReply.of(recipient.get()).isAboutAddress() ? ADDRESS : REFUSED;
        }
        if (any(causes, AuthenticationFailedException.class::isInstance)) {
            return PASSWORD;
        }
        if (any(causes, cause -> cause instanceof SSLException || speaksOfTls(cause))) {
            return TLS;
        }
        if (any(causes, SendFailedException.class::isInstance)) {
            return REFUSED;
        }
        return any(causes, IOException.class::isInstance) ? UNREACHABLE : OTHER;
    }

    /** Reads it from what {@link #named(String)} has written. */
    public static Trouble in(String text) {
        return Stream.of(values())
                .filter(trouble -> text.startsWith(trouble.name() + AND))
                .findFirst()
                .orElse(OTHER);
    }

    String named(String details) {
        return name() + AND + details;
    }

    /** Whether other letters would leave. */
    public boolean isAboutOneLetter() {
        return this == ADDRESS;
    }

    private static boolean any(List<Throwable> causes, Predicate<Throwable> such) {
        return causes.stream().anyMatch(such);
    }

    /** Keycloak's sender, and the library behind it, say it by their words alone. */
    private static boolean speaksOfTls(Throwable cause) {
        String words = String.valueOf(cause.getMessage()).toUpperCase(Locale.ROOT);
        return words.contains("STARTTLS") || words.contains("SOCKET TO TLS");
    }
}
