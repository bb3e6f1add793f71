package dev.loginhelp.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The times of a run of {@link LoadSimulation}, by kind, realm and round, in milliseconds. */
record LoadTimes(Map<String, List<Double>> times) {
    /** Runs it and waits for its end. */
    static LoadTimes of(Ground ground, String base, List<String> kinds, int rounds, int seconds, int warmUp) {
        var times = ground.target().resolve("times.json");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // A program of its own: Gatling ends its Java when it is done, and its work is not to be in our times.
        var command = new ProcessBuilder(
                java,
                "-Xmx512m",
                "-cp",
                System.getProperty("bench.classpath", System.getProperty("java.class.path")),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dbench.base=" + base,
                "-Dbench.kinds=" + String.join(";", kinds),
                "-Dbench.rounds=" + rounds,
                "-Dbench.seconds=" + seconds,
                "-Dbench.warmup=" + warmUp,
                "-Dbench.times=" + times,
                "io.gatling.app.Gatling",
                "--simulation",
                LoadSimulation.class.getName(),
                "--no-reports",
                "--results-folder",
                ground.target().resolve("gatling").toString());
        command.redirectErrorStream(true)
                .redirectOutput(ground.target().resolve("gatling.log").toFile());
        try {
            int status = command.start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("Gatling ended with " + status + ": read target/gatling.log");
            }
            return new LoadTimes(new ObjectMapper().readValue(times.toFile(), new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The times of one round; a round with failures is no measurement. */
    Samples of(String kind, String realm, int round) {
        var name = kind + ";" + realm + ";" + round;
        var samples = new Samples();
        for (double time : times.getOrDefault(name, List.of())) {
            if (time < 0) {
                throw new IllegalStateException("Requests failed in " + name + ": read target/gatling.log");
            }
            samples.add(time);
        }
        return samples;
    }
}
