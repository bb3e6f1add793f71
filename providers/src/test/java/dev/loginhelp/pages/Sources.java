package dev.loginhelp.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files that show words: templates of the providers and of the theme, and the Java code. */
final class Sources {
    private static final List<Path> TEMPLATES =
            List.of(Path.of("src/main/resources/theme-resources/templates"), Path.of("../themes/login-help"));
    private static final Path JAVA = Path.of("src/main/java");
    private static final Path CONSOLE = Path.of("../themes/login-help/admin");
    private static final String REALM_TEXT = "loginHelpFailureMessage";
    private static final Pattern QUOTED = Pattern.compile("\"(loginHelp\\w+)\"");
    private static final Pattern NAME = Pattern.compile("\\b(loginHelp\\w+)");

    private Sources() {}

    static List<Path> templates() {
        return TEMPLATES.stream()
                .flatMap(folder -> files(folder, ".ftl").stream())
                .toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys that templates hand to {@code msg()}: there every quoted name of ours is one, but for the realm's own text. */
    static Set<String> keysInTemplates() {
        Set<String> keys = names(templates(), QUOTED);
        keys.remove(REALM_TEXT);
        keys.removeIf(key -> key.endsWith("_"));
        return keys;
    }

    /** Every name of ours in the templates, attributes that code hands to them among them. */
    static Set<String> namesInTemplates() {
        return names(templates(), NAME);
    }

    /** Every quoted name of ours in the Java code, message keys among them. */
    static Set<String> namesInJava() {
        return names(files(JAVA, ".java"), QUOTED);
    }

    /**
     * Every name of ours in the modules of the admin console. One that ends with an underscore is the beginning of keys
     * that a module puts together.
     */
    static Set<String> namesInConsole() {
        return names(consoleModules(), NAME);
    }

    /** The modules of the admin console. */
    static List<Path> consoleModules() {
        return files(CONSOLE, ".js");
    }

    private static Set<String> names(List<Path> files, Pattern pattern) {
        Set<String> names = new TreeSet<>();
        for (Path file : files) {
            pattern.matcher(read(file)).results().map(found -> found.group(1)).forEach(names::add);
        }
        return names;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the first group of a pattern finds in the Java code. */
    static Set<String> foundInJava(Pattern pattern) {
        return names(files(JAVA, ".java"), pattern);
    }
}
