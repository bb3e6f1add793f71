package dev.loginhelp.mail;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The browser and the system that a request came from, in words that people know. Only names of this list: what a browser
 * says about itself is a stranger's text, and must not get into somebody's mail.
 *
 * @param browser empty if it is none of the list
 * @param system likewise
 */
record Device(Optional<String> browser, Optional<String> system) {
    // The first that is found: most browsers also claim to be those further down.
    private static final Map<String, String> BROWSERS = table(
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "Vivaldi/", "Vivaldi",
            "FxiOS/", "Firefox",
            "Firefox/", "Firefox",
            "CriOS/", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = table(
            "Windows", "Windows",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "Macintosh", "macOS",
            "CrOS", "ChromeOS",
            "Linux", "Linux");

    static Device of(String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    private static Optional<String> first(Map<String, String> table, String userAgent) {
        return table.entrySet().stream()
                .filter(entry -> userAgent.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> table(String... pairs) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            table.put(pairs[i], pairs[i + 1]);
        }
        return table;
    }
}
