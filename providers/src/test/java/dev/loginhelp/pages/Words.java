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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of one language, as shipped. */
record Words(Path file, Properties texts) {
    private static final Path FOLDER = Path.of("src/main/resources/theme-resources/messages");

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
