package dev.loginhelp.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation: it speaks of people without gender, and its links lead somewhere. */
class DocsTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern GENDERED = Pattern.compile("(?i)\\b(he|his|him|himself|she|her|hers|whoever)\\b");
    private static final Pattern CODE = Pattern.compile("(?s)```(?!mermaid).*?```|`[^`\n]*`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(?:#([^)\\s]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");

    @Test
    void peopleHaveNoGender() {
        Set<String> found = new TreeSet<>();
        pages().forEach(page -> words(page)
                .lines()
                .filter(line -> GENDERED.matcher(line).find())
                .forEach(line -> found.add(page + ": " + line.strip())));
        assertThat(found).isEmpty();
    }

    @Test
    void everyLinkLeadsSomewhere() {
        Set<String> dead = new TreeSet<>();
        pages().forEach(page -> LINK.matcher(words(page)).results().forEach(link -> {
            String file = link.group(1);
            if (!file.contains(":") && !leads(page, file, link.group(2))) {
                dead.add(page + " -> " + link.group());
            }
        }));
        assertThat(dead).isEmpty();
    }

    private static boolean leads(Path page, String file, String heading) {
        Path target = file.isEmpty() ? page : page.resolveSibling(file);
        if (!Files.exists(target)) {
            return false;
        }
        return heading == null || headings(target).contains(heading);
    }

    /** The names that GitHub gives to headings. */
    private static List<String> headings(Path page) {
        return HEADING.matcher(Sources.read(page))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static String words(Path page) {
        return CODE.matcher(Sources.read(page)).replaceAll("");
    }

    private static Stream<Path> pages() {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
