package dev.loginhelp.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Times by name, in milliseconds, written into a file in the end; a failed request counts as a negative time. */
final class Stopwatch {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, List<Double>> times = new ConcurrentHashMap<>();
    private final File file;

    Stopwatch(String file) {
        this.file = new File(file);
    }

    void note(String name, long nanoseconds, boolean failed) {
        times.compute(name, (same, noted) -> {
            List<Double> list = noted == null ? new ArrayList<>() : noted;
            list.add((failed ? -1 : 1) * nanoseconds / 1e6);
            return list;
        });
    }

    void write() {
        try {
            JSON.writeValue(file, times);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
