package dev.loginhelp.report.conditions;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Looks for people by how their login name or address begins; Keycloak stores both in lower case. */
public final class Search {
    private static final Pattern SPECIAL = Pattern.compile("[!%_\\[]");

    private Search() {}

    public static Condition condition(String typed) {
        String prefix = SPECIAL.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceAll("!$0") + "%";
        return Condition.any(List.of(
                Condition.of("u.username like :search escape '!'", "search", prefix),
                Condition.of("u.email like :search escape '!'", "search", prefix)));
    }
}
