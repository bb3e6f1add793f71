package dev.loginhelp.outbox.table;

import java.util.Locale;

/**
 * Writes texts in plain ASCII: there are databases whose columns take no emoji (three-byte UTF-8 on MariaDB and MySQL),
 * and others that take no letters but those of their own country.
 */
final class Ascii {
    private static final int LAST = 0x7e;

    private Ascii() {}

    /** The same JSON, with escapes for whatever is not ASCII: outside of its texts JSON has nothing of the kind. */
    static String json(String json) {
        if (json.chars().allMatch(letter -> letter <= LAST)) {
            return json;
        }
        StringBuilder written = new StringBuilder(json.length() + 16);
        json.chars().forEach(letter -> {
            if (letter <= LAST) {
                written.append((char) letter);
            } else {
                written.append(String.format(Locale.ROOT, "\\u%04x", letter));
            }
        });
        return written.toString();
    }
}
