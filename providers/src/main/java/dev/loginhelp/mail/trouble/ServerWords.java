package dev.loginhelp.mail.trouble;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was said about a failure, without addresses and links: a mail server likes to repeat them. */
final class ServerWords {
    private static final Pattern SECRET = Pattern.compile("\\S*@\\S*|https?:\\S+|<[^<>]*>");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final int MOST_CAUSES = 8;
    private static final int LONGEST = 500;

    private ServerWords() {}

    static String of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .map(cause -> cause.getClass().getSimpleName() + ": " + masked(String.valueOf(cause.getMessage())))
                .collect(Collectors.joining(" < "));
    }

    private static String masked(String words) {
        String line = CONTROL.matcher(SECRET.matcher(words).replaceAll("…")).replaceAll(" ");
        return line.substring(0, Math.min(LONGEST, line.length()));
    }
}
