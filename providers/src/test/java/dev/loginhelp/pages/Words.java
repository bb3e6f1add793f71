package dev.loginhelp.pages;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of one language, as shipped. */
record Words(Path file, Properties texts) {
    private static final Path FOLDER = Path.of("src/main/resources/theme-resources/messages");

    private static final Pattern SAYS_NUMBER =
            Pattern.compile("\\{\\d} (is|and \\{\\d} are|are) .*\\bnumber|\\{\\d} a number|is the number");

    static Words english() {
        return read(FOLDER.resolve("messages_en.properties"));
    }

    static List<Words> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Words::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    /** The keys line by line. */
    List<String> keysAsWritten() {
        return Sources.read(file)
                .lines()
                .filter(line -> line.startsWith("loginHelp"))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();
    }

    String text(String key) {
        return texts.getProperty(key, "");
    }

    /** What Keycloak's {@code msg()} makes of the text; throws if it is no message format. */
    MessageFormat format(String key) {
        return new MessageFormat(text(key), Locale.ROOT);
    }

    /** The numbers of the arguments that the text shows. */
    Set<Integer> placeholders(String key) {
        Format[] formats = format(key).getFormatsByArgumentIndex();
        Set<Integer> shown = new TreeSet<>();
        IntStream.range(0, formats.length)
                .filter(index -> text(key).contains("{" + index))
                .forEach(shown::add);
        return shown;
    }

    /** The keys whose comment says that an argument is a number; of the English file, which has the comments. */
    Set<String> counting() {
        Set<String> keys = new TreeSet<>();
        String comment = "";
        for (String line : Sources.read(file).lines().toList()) {
            if (line.startsWith("loginHelp") && SAYS_NUMBER.matcher(comment).find()) {
                keys.add(line.substring(0, line.indexOf('=')));
            }
            comment = line;
        }
        keys.removeIf(key -> placeholders(key).isEmpty());
        return keys;
    }

    /** The tag of the language, as a realm writes it. */
    String tag() {
        return toString().replace("messages_", "").replace(".properties", "").replace('_', '-');
    }

    /** Whether nouns have a form for one and another one for many. */
    boolean hasPlurals() {
        return !tag().startsWith("ja") && !tag().startsWith("zh");
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    private static Words read(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(file, texts);
    }
}
