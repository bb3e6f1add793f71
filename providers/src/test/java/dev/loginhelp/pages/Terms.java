package dev.loginhelp.pages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tables of docs/languages.md: one word for one thing, and the words that are not used. */
final class Terms {
    private static final String PAGE = Sources.read(Path.of("../docs/languages.md"));
    private static final Map<String, String> FILES = Map.of(
            "English", "en",
            "German", "de",
            "French", "fr",
            "Spanish", "es",
            "Japanese", "ja",
            "Simplified Chinese", "zh_CN",
            "Traditional Chinese", "zh_TW");

    private Terms() {}

    /** For each English term what one of which a text of that language must have, in small letters. */
    static Map<String, List<String>> in(Words language) {
        List<List<String>> rows = rows("| English |");
        int column = rows.get(0).indexOf(name(language));
        Map<String, List<String>> terms = new TreeMap<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            terms.put(small(row.get(0)), parts(row.get(column), " / "));
        }
        return terms;
    }

    /** The words that are not used in a language, in small letters. */
    static List<String> notUsedIn(Words language) {
        return rows("| language |").stream()
                .filter(row -> row.get(0).equals(name(language)))
                .flatMap(row -> parts(row.get(1), ", ").stream())
                .toList();
    }

    static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String name(Words language) {
        String file = language.toString().replace("messages_", "").replace(".properties", "");
        return FILES.entrySet().stream()
                .filter(each -> each.getValue().equals(file))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no column in docs/languages.md for " + file));
    }

    private static List<String> parts(String cell, String separator) {
        return Stream.of(cell.split(separator, -1)).map(Terms::small).toList();
    }

    /** The header and the rows of the table that begins so. */
    private static List<List<String>> rows(String header) {
        List<List<String>> rows = new ArrayList<>();
        PAGE.substring(PAGE.indexOf(header))
                .lines()
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("|--"))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
                .forEach(cells -> rows.add(cells.subList(1, cells.size() - 1)));
        return rows;
    }
}
