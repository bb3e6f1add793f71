package dev.loginhelp.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What people type or paste where an address is asked for: with letters of full width, in angle brackets after a name, as
 * a {@code mailto:} link, in quotes, with a full stop at the end or with characters that nobody sees.
 *
 * <p>It is read to find an account. Mail goes to the address that is registered there, never to one that was made up here.
 */
public final class TypedAddress {
    private static final int LONGEST = 1_000;
    private static final String MAILTO = "mailto:";
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern NAMED = Pattern.compile("[^<>]*<([^<>]*)>[^<>@]*", Pattern.DOTALL);
    private static final String AROUND = "\"'`\u00b4\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a"
            + "\u300c\u300d\u300e\u300f<>()[]{}.,;:!";

    private TypedAddress() {}

    /**
     * What can be meant, the most literal first: an account that has exactly what was typed comes before one whose address
     * only looks like it.
     *
     * @return nothing if it is no address in any reading
     */
    public static List<EmailAddress> readings(String typed) {
        Optional<EmailAddress> meant =
                typed.length() > LONGEST ? Optional.empty() : EmailAddress.parse(withoutWrapping(typed));
        return Stream.of(EmailAddress.parse(typed), meant)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static String withoutWrapping(String typed) {
        // The compatible form turns letters and signs of full width, as an East Asian keyboard types them, into ASCII.
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace('\u3002', '.')
                .toLowerCase(Locale.ROOT);
        text = INVISIBLE.matcher(text).replaceAll("");
        Matcher named = NAMED.matcher(text);
        text = bare(named.matches() ? named.group(1) : text);
        if (text.startsWith(MAILTO)) {
            text = bare(text.substring(MAILTO.length()).replaceFirst("(?s)\\?.*", ""));
        }
        return text;
    }

    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isAround(text.charAt(from))) {
            from++;
        }
        while (to > from && isAround(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isAround(char c) {
        return EmailAddress.isBlank(c) || AROUND.indexOf(c) >= 0;
    }
}
