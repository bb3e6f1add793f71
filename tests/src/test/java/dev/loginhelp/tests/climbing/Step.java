package dev.loginhelp.tests.climbing;

import java.util.regex.Pattern;

/**
 * One call of a realm's administration. Names stand for ids: {@code PUT /users/$max/groups/$Heads}.
 *
 * @param path below the realm
 * @param body JSON; may be empty
 * @param made what the thing is called that it makes; empty if nothing is to be found again
 */
record Step(String verb, String path, String body, String made) {
    private static final Pattern LINE =
            Pattern.compile("(?<verb>[A-Z]+) (?<path>\\S*)(?: (?<body>[\\[{].*?[]}]))?(?: -> (?<made>\\w+))?");

    static Step of(String verb, String path, String body) {
        return new Step(verb, path, body, "");
    }

    static Step read(String line) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not understood: " + line);
        }
        var body = parts.group("body");
        var made = parts.group("made");
        return new Step(parts.group("verb"), parts.group("path"), body == null ? "" : body, made == null ? "" : made);
    }

    Step as(String name) {
        return new Step(verb, path, body, name);
    }

    Step at(String elsewhere) {
        return new Step(verb, elsewhere, body, made);
    }

    @Override
    public String toString() {
        return verb + " " + path + (body.isEmpty() ? "" : " " + body) + (made.isEmpty() ? "" : " -> " + made);
    }
}
