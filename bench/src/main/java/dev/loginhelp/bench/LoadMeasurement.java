package dev.loginhelp.bench;

import static dev.loginhelp.bench.Samples.number;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loginhelp.demo.Inbox;
import dev.loginhelp.demo.Reception;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Traffic against a stock realm and one with the pack, on one server, in turns. */
final class LoadMeasurement implements Measurement {
    private static final List<String> THROUGHPUT =
            List.of("login page", "login", "password grant", "e-mail form", "password change");
    private static final List<String> RESETS = List.of("reset, known", "reset, unknown", "reset, disabled");

    /** What has a budget of a few hundredths is looked at longer: the median of few is not that exact. */
    private static final Set<String> LONGER = Set.of("login", "reset, *");

    /** How long a round of this kind takes. */
    static int seconds(String kind, int ordinary) {
        return LONGER.contains(kind) ? 3 * ordinary : ordinary;
    }

    @Override
    public Chapter measure(Ground ground) {
        Ground.forget("load");
        try (var inbox = new Inbox(0);
                var database = ground.database("load");
                var server = ground.server(ground.withPack(), database, "--proxy-headers=xforwarded")
                        .start()) {
            inbox.behave(Reception.slow(Duration.ofMillis(300)));
            new TwoRealms(ground, server.admin(), inbox.port()).create();
            int rounds = ground.isLong() ? 10 : 5;
            int seconds = ground.isLong() ? 15 : 4;
            int warmUp = ground.isLong() ? 20 : 5;
            var chapter = Chapter.of(
                    "Stock and pack side by side",
                    "Gatling, two people at the same time without a pause, a stock realm and a realm with the pack on one server"
                            + " (PostgreSQL " + database.version() + ", " + Ground.JAVA + "), " + rounds + " rounds of "
                            + seconds + " s each (three times that for logins and resets) in turns, after a warm-up of "
                            + warmUp
                            + " s that is thrown away. The mail"
                            + " server takes 300 ms for a mail. Known, unknown and disabled addresses are asked for at random in the same"
                            + " rounds. The ratio is that of the rounds: its median, with the middle"
                            + " half.",
                    "what",
                    "stock, ms",
                    "pack, ms",
                    "requests a second, stock",
                    "pack",
                    "ratio pack / stock");
            var kinds = Stream.concat(THROUGHPUT.stream(), RESETS.stream()).toList();
            var traffic =
                    Stream.concat(THROUGHPUT.stream(), Stream.of("reset, *")).toList();
            var times = gatling(ground, server.baseUrl().toString(), traffic, rounds, seconds, warmUp);
            for (var kind : kinds) {
                line(chapter, times, kind, rounds, seconds);
            }
            knownAgainstUnknown(chapter, times, rounds);
            return chapter;
        }
    }

    private static Map<String, List<Double>> gatling(
            Ground ground, String base, List<String> kinds, int rounds, int seconds, int warmUp) {
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
            return new ObjectMapper().readValue(times.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void line(Chapter chapter, Map<String, List<Double>> times, String kind, int rounds, int seconds) {
        var stock = new Samples();
        var pack = new Samples();
        var stockRate = new Samples();
        var packRate = new Samples();
        var ratios = new Samples();
        boolean rates = THROUGHPUT.contains(kind);
        for (int round = 1; round <= rounds; round++) {
            var ofStock = good(times, kind, TwoRealms.STOCK, round);
            var ofPack = good(times, kind, TwoRealms.PACK, round);
            stock.add(ofStock.median());
            pack.add(ofPack.median());
            stockRate.add(ofStock.count() / (double) seconds(kind, seconds));
            packRate.add(ofPack.count() / (double) seconds(kind, seconds));
            ratios.add(rates ? ofPack.count() / (double) ofStock.count() : ofPack.median() / ofStock.median());
        }
        chapter.row(
                kind,
                stock.spread(),
                pack.spread(),
                number(stockRate.median()),
                number(packRate.median()),
                ratios.spread() + (rates ? " (throughput)" : " (time)"));
        boolean bound = kind.equals("login");
        chapter.ratios()
                .add(new Chapter.Ratio(
                        kind + (rates ? ": throughput, pack / stock" : ": time, pack / stock"),
                        ratios.median(),
                        ratios.quantile(0.25),
                        ratios.quantile(0.75),
                        bound ? 0.99 : 0,
                        bound));
    }

    /** All rounds together, as each has all kinds; and the rank test, in which 1.96 happens to equals once in twenty times. */
    private static void knownAgainstUnknown(Chapter chapter, Map<String, List<Double>> times, int rounds) {
        for (var other : List.of("reset, unknown", "reset, disabled")) {
            var known = new Samples();
            var others = new Samples();
            for (int round = 1; round <= rounds; round++) {
                known.add(good(times, "reset, known", TwoRealms.PACK, round));
                others.add(good(times, other, TwoRealms.PACK, round));
            }
            double ratio = known.median() / others.median();
            chapter.row(
                    "reset with the pack: known / " + other.substring(7),
                    "",
                    "",
                    "",
                    "",
                    "%s (time; %,d and %,d requests, rank test z = %.2f)"
                            .formatted(number(ratio), known.count(), others.count(), known.rankTest(others)));
            chapter.ratios()
                    .add(new Chapter.Ratio(
                            "reset: known and " + other.substring(7) + ", the slower / the quicker",
                            Math.max(ratio, 1 / ratio),
                            Math.max(ratio, 1 / ratio),
                            Math.max(ratio, 1 / ratio),
                            1.05,
                            false));
        }
    }

    /** The times of one round; a round with failures is no measurement. */
    private static Samples good(Map<String, List<Double>> times, String kind, String realm, int round) {
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
