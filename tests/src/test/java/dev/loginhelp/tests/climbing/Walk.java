package dev.loginhelp.tests.climbing;

import java.util.List;
import java.util.stream.Collectors;

/** What a climber does, one call after the other. */
record Walk(Mix mix, List<Step> steps) {
    /** As {@link #toString} writes it: the mix, then a line for each step; lines with # and empty ones do not count. */
    static Walk read(String text) {
        var lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        return new Walk(
                Mix.valueOf(lines.get(0)),
                lines.stream().skip(1).map(Step::read).toList());
    }

    Walk with(List<Step> others) {
        return new Walk(mix, others);
    }

    @Override
    public String toString() {
        return mix + "\n" + steps.stream().map(Step::toString).collect(Collectors.joining("\n"));
    }
}
