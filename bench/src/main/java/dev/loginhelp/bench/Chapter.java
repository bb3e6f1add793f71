package dev.loginhelp.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What one measurement has found, as it goes into {@code docs/performance.md}.
 *
 * @param title the heading
 * @param words what was done, in Markdown
 * @param columns the heads of the table
 * @param rows its lines
 * @param ratios what has a budget or goes into the picture
 * @param machine the shape of the machine and when it was
 */
record Chapter(
        String title, String words, List<String> columns, List<List<String>> rows, List<Ratio> ratios, String machine) {
    static Chapter of(String title, String words, String... columns) {
        return new Chapter(title, words, List.of(columns), new ArrayList<>(), new ArrayList<>(), Machine.describe());
    }

    void row(String... cells) {
        rows.add(List.of(cells));
        System.out.println("  " + String.join(" | ", cells));
    }

    /**
     * One thing beside another.
     *
     * @param what is compared
     * @param value of the pack, divided by that beside it
     * @param low of the rounds or samples, the lower quartile
     * @param high the upper quartile
     * @param budget what it should not pass; 0 if there is none
     * @param isFloor whether the budget is a lower bound
     */
    record Ratio(String what, double value, double low, double high, double budget, boolean isFloor) {
        boolean isKept() {
            return budget == 0 || (isFloor ? value >= budget : value <= budget);
        }
    }
}
