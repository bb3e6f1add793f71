package dev.loginhelp.bench;

import dev.loginhelp.demo.PostgreSql;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One statement as a program sent it to PostgreSQL.
 *
 * @param text with {@code $1}, {@code $2} for the values
 * @param values as the log tells them: {@code 'a', NULL}; empty if there are none
 */
record Statement(String text, String values) {
    private static final Pattern NAME = Pattern.compile("\\$\\d+ = ");
    private static final Pattern TIME = Pattern.compile("Time: ([0-9.]+) ms");

    static Statement ofLog(String message, String detail) {
        var text = message.replaceFirst("^execute [^:]*: ", "");
        var values = detail.replaceFirst("(?i)^parameters: ", "");
        return new Statement(text, NAME.matcher(values).replaceAll(""));
    }

    /** Runs the very same by psql, so often; the times as psql tells them, in milliseconds. */
    Samples bare(PostgreSql database, int times) {
        var script = new StringBuilder("\\o /dev/null\n").append(prepare()).append("\\timing on\n");
        for (int i = 0; i < times; i++) {
            script.append(execute());
        }
        var said = database.script(script.toString());
        var samples = new Samples();
        TIME.matcher(said).results().forEach(time -> samples.add(Double.parseDouble(time.group(1))));
        return samples;
    }

    /** How PostgreSQL goes about it, seen while it does. */
    String plan(PostgreSql database) {
        return database.script(prepare() + "explain (analyze, buffers) " + execute());
    }

    boolean mentions(String word) {
        return text.toLowerCase(Locale.ROOT).contains(word);
    }

    private String prepare() {
        return "prepare measured as " + text + ";\n";
    }

    private String execute() {
        return "execute measured" + (values.isEmpty() ? "" : "(" + values + ")") + ";\n";
    }
}
