package dev.loginhelp.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measured values of one kind, in one unit. */
final class Samples {
    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    void add(Samples more) {
        values.addAll(more.values);
    }

    int count() {
        return values.size();
    }

    double median() {
        return quantile(0.5);
    }

    double mean() {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** The value below which this part of all lies, between 0 and 1; linear between neighbours. */
    double quantile(double part) {
        if (values.isEmpty()) {
            throw new IllegalStateException("Nothing was measured");
        }
        var sorted = values.stream().sorted().toList();
        double place = part * (sorted.size() - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    /** The median with the middle half of all values. */
    String spread() {
        return String.format(
                Locale.ROOT, "%s (%s to %s)", number(median()), number(quantile(0.25)), number(quantile(0.75)));
    }

    /** The Mann-Whitney rank test of these against others, as a normal deviate. */
    double rankTest(Samples others) {
        double wins = 0;
        for (double one : values) {
            for (double other : others.values) {
                wins += one > other ? 1 : one == other ? 0.5 : 0;
            }
        }
        double n = values.size();
        double m = others.values.size();
        return (wins - n * m / 2) / Math.sqrt(n * m * (n + m + 1) / 12);
    }

    /** As many digits as one can trust. */
    static String number(double value) {
        String format = Math.abs(value) >= 100 ? "%,.0f" : Math.abs(value) >= 10 ? "%.1f" : "%.3f";
        return String.format(Locale.ROOT, format, value);
    }
}
