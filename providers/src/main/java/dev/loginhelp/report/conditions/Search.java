package dev.loginhelp.report.conditions;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks for people by how their login name or address begins; Keycloak stores both in lower case. */
public final class Search {
    private static final Pattern SPECIAL = Pattern.compile("[!%_]");
    // Special to SQL Server alone; Oracle refuses to have it escaped. So any character may stand there at first.
    private static final String BRACKET = "[";

    private Search() {}

    public static Condition condition(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        String prefix = SPECIAL.matcher(text).replaceAll("!$0").replace(BRACKET, "_") + "%";
        return Condition.any(List.of(beginning("u.username", text, prefix), beginning("u.email", text, prefix)));
    }

    private static Condition beginning(String what, String text, String prefix) {
        Condition like = Condition.of(what + " like :search escape '!'", "search", prefix);
        return text.contains(BRACKET)
                ? like.and(Condition.of("locate(:exact, " + what + ") = 1", "exact", text))
                : like;
    }
}
