package dev.loginhelp.bench;

import static dev.loginhelp.bench.Samples.number;

import dev.loginhelp.demo.Inbox;
import dev.loginhelp.demo.Reception;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Traffic against a stock realm and one with the pack, on one server, in the same rounds or in turns. */
final class LoadMeasurement implements Measurement {
    private static final List<String> THROUGHPUT =
            List.of("login page", "login", "password grant", "e-mail form", "password change");
    private static final List<String> RESETS = List.of("reset, known", "reset, unknown", "reset, disabled");

    /** What has a budget of a few hundredths is looked at longer: the median of few is not that exact. */
    private static final Map<String, Integer> LONGER = Map.of("login", 6, "reset, *", 3);

    /** In the same rounds at random, as rounds of the same realm differ by more than what is looked for. */
    static final Set<String> MIXED = Set.of("login page", "login", "password grant", "e-mail form");

    /** How long a round of this kind takes. */
    static int seconds(String kind, int ordinary) {
        return ordinary * LONGER.getOrDefault(kind, 1);
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
            int warmUp = ground.isLong() ? 30 : 15;
            var chapter = Chapter.of(
                    "Stock and pack side by side",
                    "Gatling, two people at the same time without a pause, a stock realm and a realm with the pack on one server"
                            + " (PostgreSQL " + database.version() + ", " + Ground.JAVA + "), " + rounds + " rounds of "
                            + seconds
                            + " s each (three times that for resets, six times for logins), after a warm-up of "
                            + warmUp
                            + " s that is thrown away. Rounds of resets and of password changes take turns; for the others each"
                            + " person goes to one of the realms at random, and what is compared is the mean time of all rounds."
                            + " The mail server takes 300 ms for a mail. Known, unknown and disabled addresses are asked for at"
                            + " random in the same rounds. Medians of the rounds, with the middle half.",
                    "what",
                    "stock, ms",
                    "pack, ms",
                    "requests a second, stock",
                    "pack",
                    "ratio pack / stock");
            var kinds = Stream.concat(THROUGHPUT.stream(), RESETS.stream()).toList();
            var traffic =
                    Stream.concat(THROUGHPUT.stream(), Stream.of("reset, *")).toList();
            var measured = LoadTimes.of(ground, server.baseUrl().toString(), traffic, rounds, seconds, warmUp);
            for (var kind : kinds) {
                line(chapter, new Comparison(measured, kind, rounds), seconds);
            }
            knownAgainstUnknown(chapter, measured, rounds);
            return chapter;
        }
    }

    private static void line(Chapter chapter, Comparison both, int seconds) {
        var kind = both.kind();
        boolean mixed = MIXED.contains(kind);
        boolean rates = THROUGHPUT.contains(kind);
        // Who shares a round with others would have done as many in a round of their own as their mean time allows.
        ToDoubleFunction<Samples> rate = mixed
                ? times -> LoadSimulation.USERS * 1000 / times.mean()
                : times -> times.count() / (double) seconds(kind, seconds);
        var ratios = both.ratios(rates ? rate : Samples::median);
        double ratio = mixed
                ? rate.applyAsDouble(both.all(TwoRealms.PACK)) / rate.applyAsDouble(both.all(TwoRealms.STOCK))
                : ratios.median();
        chapter.row(
                kind,
                both.each(TwoRealms.STOCK, Samples::median).spread(),
                both.each(TwoRealms.PACK, Samples::median).spread(),
                number(both.each(TwoRealms.STOCK, rate).median()),
                number(both.each(TwoRealms.PACK, rate).median()),
                "%s (%s to %s) (%s)"
                        .formatted(
                                number(ratio),
                                number(ratios.quantile(0.25)),
                                number(ratios.quantile(0.75)),
                                rates ? "throughput" : "time"));
        boolean bound = kind.equals("login");
        chapter.ratios()
                .add(new Chapter.Ratio(
                        kind + (rates ? ": throughput, pack / stock" : ": time, pack / stock"),
                        ratio,
                        ratios.quantile(0.25),
                        ratios.quantile(0.75),
                        bound ? 0.99 : 0,
                        bound));
    }

    /** All rounds together, as each has all kinds; and the rank test, in which 1.96 happens to equals once in twenty times. */
    private static void knownAgainstUnknown(Chapter chapter, LoadTimes measured, int rounds) {
        for (var other : List.of("reset, unknown", "reset, disabled")) {
            var known = new Comparison(measured, "reset, known", rounds).all(TwoRealms.PACK);
            var others = new Comparison(measured, other, rounds).all(TwoRealms.PACK);
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
}
