package dev.loginhelp.report.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Looks for people as Keycloak's own list of users does: each word is how the login name, the address, or the first or last
 * name begins; after an asterisk it may stand anywhere in it. Keycloak stores login names and addresses in lower case.
 */
public final class Search {
    private static final List<String> COLUMNS =
            List.of("u.username", "u.email", "lower(u.firstName)", "lower(u.lastName)");
    private static final Pattern SPECIAL = Pattern.compile("[!%_]");
    // Special to SQL Server alone; Oracle refuses to have it escaped. So any character may stand there at first.
    private static final String BRACKET = "[";
    private static final String ANY = "*";
    // More words than a name has would only make a statement longer and longer.
    private static final int MOST_WORDS = 8;

    private Search() {}

    public static Condition condition(String typed) {
        List<Condition> words = new ArrayList<>();
        for (String word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+", MOST_WORDS)) {
            words.add(word(word, words.size()));
        }
        return Condition.all(words);
    }

    private static Condition word(String typed, int number) {
        boolean anywhere = typed.startsWith(ANY);
        String text = typed.replaceAll("^\\*+|\\*+$", "");
        String pattern = SPECIAL.matcher(text).replaceAll("!$0").replace(BRACKET, "_") + "%";
        String parameter = "search" + number;
        String from = anywhere ? "> 0" : "= 1";
        return Condition.any(COLUMNS.stream()
                .map(column -> {
                    Condition like = Condition.of(
                            column + " like :" + parameter + " escape '!'",
                            parameter,
                            anywhere ? "%" + pattern : pattern);
                    String exact = "exact" + number;
                    return text.contains(BRACKET)
                            ? like.and(Condition.of("locate(:" + exact + ", " + column + ") " + from, exact, text))
                            : like;
                })
                .toList());
    }
}
