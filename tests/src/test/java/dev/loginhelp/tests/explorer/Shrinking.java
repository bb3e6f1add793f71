package dev.loginhelp.tests.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Leaves out of a failing list whatever it fails without, as far as a number of tries goes. */
final class Shrinking {
    private static final int MOST_TRIES = 30;

    private Shrinking() {}

    /** @param fails whether it still fails with these steps alone */
    static <T> List<T> of(List<T> steps, Predicate<List<T>> fails) {
        List<T> shortest = steps;
        int tries = 0;
        for (int size = Math.max(1, steps.size() / 2); size >= 1; size /= 2) {
            for (int from = 0; from + size <= shortest.size() && tries < MOST_TRIES; tries++) {
                List<T> fewer = new ArrayList<>(shortest.subList(0, from));
                fewer.addAll(shortest.subList(from + size, shortest.size()));
                if (fails.test(fewer)) {
                    shortest = fewer;
                } else {
                    from += size;
                }
            }
        }
        return shortest;
    }
}
