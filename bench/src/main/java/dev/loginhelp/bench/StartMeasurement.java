package dev.loginhelp.bench;

import dev.loginhelp.demo.Distribution;
import dev.loginhelp.demo.Folder;
import dev.loginhelp.demo.PostgreSql;
import java.util.List;

/** What the two jars cost an operator before the first person comes: build and start of the server. */
final class StartMeasurement implements Measurement {
    @Override
    public Chapter measure(Ground ground) {
        int builds = ground.isLong() ? 5 : 2;
        int starts = ground.isLong() ? 10 : 6;
        Ground.forget("start");
        try (var database = ground.database("start")) {
            var chapter = Chapter.of(
                    "Build and start of the server",
                    "With both jars and without any, in turns; `kc.sh build`, then `start --optimized` on an existing"
                            + " PostgreSQL until `/health/ready` says so. Wall clock, and the processor time of the server"
                            + " until then, which other programs on the machine disturb less.",
                    "what",
                    "stock",
                    "pack",
                    "ratio");
            var stock = ground.stock();
            var pack = ground.withPack();
            start(ground, pack, database);
            var buildOfStock = new Samples();
            var buildOfPack = new Samples();
            for (int i = 0; i < builds; i++) {
                buildOfStock.add(build(ground, "keycloak-stock", ground::stock));
                buildOfPack.add(build(ground, "keycloak", ground::withPack));
            }
            pair(chapter, "build, seconds", buildOfStock, buildOfPack, 0);
            var ofStock = new Starts();
            var ofPack = new Starts();
            for (int i = 0; i < starts; i++) {
                // Who is first takes turns.
                if (i % 2 == 0) {
                    ofStock.add(start(ground, stock, database));
                    ofPack.add(start(ground, pack, database));
                } else {
                    ofPack.add(start(ground, pack, database));
                    ofStock.add(start(ground, stock, database));
                }
            }
            pair(chapter, "start, seconds", ofStock.wall, ofPack.wall, 1.03);
            pair(chapter, "start, processor seconds", ofStock.processor, ofPack.processor, 1.03);
            return chapter;
        }
    }

    private static void pair(Chapter chapter, String what, Samples stock, Samples pack, double budget) {
        chapter.row(what, stock.spread(), pack.spread(), Samples.number(pack.median() / stock.median()));
        chapter.ratios()
                .add(new Chapter.Ratio(
                        what.substring(0, what.indexOf(',')) + (what.contains("processor") ? " (processor time)" : "")
                                + ": pack / stock",
                        pack.median() / stock.median(),
                        pack.quantile(0.25) / stock.median(),
                        pack.quantile(0.75) / stock.median(),
                        budget,
                        false));
    }

    private static double build(Ground ground, String folder, Runnable make) {
        var built = ground.target().resolve(folder).resolve("built-from.txt").toFile();
        if (!built.delete()) {
            throw new IllegalStateException("Nothing was built in " + folder);
        }
        long start = System.nanoTime();
        make.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static List<Double> start(Ground ground, Distribution keycloak, PostgreSql database) {
        new Folder(ground.target().resolve("data")).delete();
        long start = System.nanoTime();
        try (var server = ground.server(keycloak, database).start()) {
            double wall = (System.nanoTime() - start) / 1e9;
            double processor = ProcessHandle.of(server.pid())
                            .flatMap(process -> process.info().totalCpuDuration())
                            .orElseThrow()
                            .toMillis()
                    / 1e3;
            return List.of(wall, processor);
        }
    }

    private static final class Starts {
        private final Samples wall = new Samples();
        private final Samples processor = new Samples();

        void add(List<Double> times) {
            wall.add(times.get(0));
            processor.add(times.get(1));
        }
    }
}
