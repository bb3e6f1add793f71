package dev.loginhelp.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code docs/performance.md} and its picture, made from the results and from nothing else. */
record PerformancePage(Path root) {
    private static final String HEAD = """
            # What the pack costs

            This page is written by the measurements themselves; do not edit it. Repeat them with

            ```
            mvn -Pbench                          # the short version
            mvn -Pbench -Dbench.length=long      # the long one
            mvn -Pbench -Dbench.only="start load" # some of: %s
            ```

            They need Debian's package `postgresql` (no server has to run; they start one of their own and end it), a JDK 17 and
            nothing else. Plans of the statements are left in `bench/target/plans`. How to read the figures, and what was learnt
            from them, is in [measuring.md](measuring.md).

            ![Ratios with their budgets](performance.svg)

            | what | ratio | middle half | budget | kept |
            |---|---|---|---|---|
            """;

    void write(List<String> names, List<Chapter> chapters) {
        var page = new StringBuilder(HEAD.formatted(String.join(", ", names)));
        var ratios =
                chapters.stream().flatMap(chapter -> chapter.ratios().stream()).toList();
        ratios.stream().filter(ratio -> ratio.budget() > 0).forEach(ratio -> page.append(line(ratio)));
        for (var chapter : chapters) {
            page.append("\n## ")
                    .append(chapter.title())
                    .append("\n\n")
                    .append(chapter.words())
                    .append("\n\n");
            page.append(cells(chapter.columns()))
                    .append("|")
                    .append("---|".repeat(chapter.columns().size()))
                    .append("\n");
            chapter.rows().forEach(row -> page.append(cells(row)));
            page.append("\nMeasured on: ").append(chapter.machine()).append(".\n");
        }
        try {
            Files.writeString(root.resolve("docs/performance.md"), page);
            Files.writeString(root.resolve("docs/performance.svg"), new RatioPicture(ratios).svg());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Chapter.Ratio ratio) {
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f to %.3f | %s %.2f | %s |%n",
                ratio.what(),
                ratio.value(),
                ratio.low(),
                ratio.high(),
                ratio.isFloor() ? "at least" : "at most",
                ratio.budget(),
                ratio.isKept() ? "yes" : "**no**");
    }

    private static String cells(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
