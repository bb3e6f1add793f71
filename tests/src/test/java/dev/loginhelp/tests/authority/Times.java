package dev.loginhelp.tests.authority;

import java.util.Arrays;
import java.util.List;

/** The tenth of slowest calls is the machine's, not the server's. */
final class Times {
    private final double[] sorted;

    Times(List<Double> all) {
        var times = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        sorted = Arrays.copyOf(times, times.length * 9 / 10);
    }

    int count() {
        return sorted.length;
    }

    double median() {
        return sorted[sorted.length / 2];
    }

    double mean() {
        return Arrays.stream(sorted).average().orElseThrow();
    }

    double error() {
        var mean = mean();
        var squares =
                Arrays.stream(sorted).map(time -> (time - mean) * (time - mean)).sum();
        return Math.sqrt(squares / (sorted.length - 1) / sorted.length);
    }
}
