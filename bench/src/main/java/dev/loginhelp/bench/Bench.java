package dev.loginhelp.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code mvn -Pbench verify}: measures and writes {@code docs/performance.md} with its picture. */
public final class Bench {
    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("start", new StartMeasurement());
        ALL.put("load", new LoadMeasurement());
        ALL.put("journey", new JourneyMeasurement());
        ALL.put("queue", new QueueMeasurement());
        ALL.put("report", new ReportMeasurement());
    }

    private Bench() {}

    /** @param arguments names of what is to be measured; none measures everything */
    public static void main(String[] arguments) {
        var ground = Ground.ofMaven();
        var results = new Results(ground.root());
        for (var name : arguments.length == 0 ? ALL.keySet() : List.of(arguments)) {
            var measurement = ALL.get(name);
            if (measurement == null) {
                throw new IllegalArgumentException("There is no measurement " + name + ", but " + ALL.keySet());
            }
            System.out.println(name);
            results.keep(name, measurement.measure(ground));
            page(ground, results);
        }
        // The servers' shutdown hooks run now, not whenever the last idle thread has ended.
        System.exit(0);
    }

    private static void page(Ground ground, Results results) {
        var chapters = ALL.keySet().stream()
                .flatMap(name -> results.read(name).stream())
                .toList();
        new PerformancePage(ground.root()).write(List.copyOf(ALL.keySet()), chapters);
    }
}
