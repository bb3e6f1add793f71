package dev.loginhelp.bench;

import static dev.loginhelp.bench.Samples.number;

import dev.loginhelp.demo.AdminApi;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.PostgreSql;
import java.util.Comparator;
import java.util.List;

/** The report at a million people: beside the bare SQL, and beside the stock API on the way to the same answer. */
final class ReportMeasurement implements Measurement {
    private static final int PEOPLE = 1_000_000;
    private static final int WARM_UP = 3000;
    private static final double BUDGET = 1.5;
    private static final String REPORT = "realms/" + BigRealm.NAME + "/login-help/report";
    private static final String STOCK = "realms/" + BigRealm.NAME + "/users?briefRepresentation=true&max=1000&first=";

    @Override
    public Chapter measure(Ground ground) {
        try (var database = ground.database("report");
                var server = ground.server(ground.withPack(), database).start()) {
            var admin = server.admin();
            new BigRealm(ground, admin, database).fill(PEOPLE);
            var chapter = Chapter.of(
                    "The report at 1,000,000 people",
                    "PostgreSQL " + database.version() + ", " + Ground.JAVA
                            + ". *Bare* is the very text that the server"
                            + " sent, taken from PostgreSQL's log and run by `psql`, several times in turn with the API, on a server that has"
                            + " answered " + WARM_UP + " such calls for 20 people before."
                            + " Milliseconds, medians with the middle half.",
                    "what",
                    "API",
                    "bare SQL",
                    "ratio",
                    "whole-table scan, rows passed over");
            int rounds = ground.isLong() ? 9 : 5;
            // A server that has run for a while: its Java has compiled what it does all the time.
            for (int i = 0; i < WARM_UP; i++) {
                new AdminCall(admin, REPORT + "?max=20&after=user00" + (100_000 + i)).send();
            }
            pair(ground, chapter, database, admin, "first page of 100", REPORT, rounds, 10);
            pair(ground, chapter, database, admin, "middle page of 100", REPORT + "?after=user00500000", rounds, 10);
            pair(ground, chapter, database, admin, "page of 1,000", REPORT + "?max=1000", rounds, 4);
            pair(
                    ground,
                    chapter,
                    database,
                    admin,
                    "first page of one reason",
                    REPORT + "?reason=SHARED_EMAIL",
                    rounds,
                    10);
            pair(ground, chapter, database, admin, "search by name", REPORT + "?search=user0090000", rounds, 10);
            pair(ground, chapter, database, admin, "totals", REPORT + "/totals", rounds, 1);
            alone(chapter, admin, rounds);
            stock(chapter, admin, rounds);
            table(chapter, server);
            return chapter;
        }
    }

    private static void pair(
            Ground ground,
            Chapter chapter,
            PostgreSql database,
            AdminApi admin,
            String what,
            String path,
            int rounds,
            int each) {
        var call = new AdminCall(admin, path);
        for (int i = 0; i < Math.max(2, each); i++) {
            call.send();
        }
        List<Statement> statements = new StatementLog(database)
                .during(call::send).stream()
                        .filter(one -> one.mentions("service_account_client_link is null") && one.mentions("email"))
                        .toList();
        var api = new Samples();
        var bare = new Samples();
        var ratios = new Samples();
        for (int round = 0; round < rounds; round++) {
            var here = new Samples();
            for (int i = 0; i < each; i++) {
                here.add(call.time());
            }
            api.add(here.median());
            double sum = statements.stream()
                    .mapToDouble(one -> one.bare(database, each + 1).median())
                    .sum();
            bare.add(sum);
            ratios.add(here.median() / sum);
        }
        var plans = Plans.of(statements, database);
        plans.keep(ground, what);
        chapter.row(what, api.spread(), bare.spread(), number(ratios.median()), plans.reading());
        boolean bound = what.equals("totals") || what.equals("first page of 100");
        chapter.ratios()
                .add(new Chapter.Ratio(
                        "report: " + what + " / bare SQL",
                        ratios.median(),
                        ratios.quantile(0.25),
                        ratios.quantile(0.75),
                        bound ? BUDGET : 0,
                        false));
    }

    /** What any call of the administration costs before it asks anything. */
    private static void alone(Chapter chapter, AdminApi admin, int rounds) {
        var call = new AdminCall(admin, "realms/" + BigRealm.NAME + "/events/config");
        var times = new Samples();
        for (int i = 0; i < rounds * 10; i++) {
            times.add(call.time());
        }
        chapter.row(
                "for comparison: a stock call that reads no table of the realm (`events/config`)",
                times.spread(),
                "",
                "",
                "");
    }

    /** Every place in the realm costs another time, so the whole is reckoned from eleven places. */
    private static void stock(Chapter chapter, AdminApi admin, int rounds) {
        var pages = new Samples();
        for (int place = 0; place <= 10; place++) {
            int first = Math.min(place * (PEOPLE / 10), PEOPLE - 1000);
            var here = new Samples();
            for (int i = 0; i < Math.max(2, rounds / 3); i++) {
                here.add(new AdminCall(admin, STOCK + first).time());
            }
            pages.add(here.median());
            if (place % 5 == 0) {
                chapter.row("stock `users?max=1000&first=" + first + "`", number(here.median()), "", "", "");
            }
        }
        chapter.row(
                "all people by the stock API, reckoned: 1,000 such pages at the mean of 11 places",
                number(pages.mean() * PEOPLE / 1000),
                "",
                "",
                "");
    }

    private static void table(Chapter chapter, KeycloakServer server) {
        var table = new TableDownload(server);
        table.read();
        chapter.row(
                "everybody who cannot reset, as CSV (%,d lines, %,d bytes)".formatted(table.lines(), table.bytes()),
                number(table.milliseconds()),
                "",
                "",
                "");
        table.read(table.bytes() / 10, table.bytes() / 2, table.bytes() * 9 / 10);
        chapter.row(
                "live heap in MB before the CSV, after a tenth, half, nine tenths of it, and afterwards",
                String.join(", ", table.heaps().stream().map(Samples::number).toList()),
                "",
                "",
                "");
        double before = table.heaps().get(0);
        double most = table.heaps().stream().max(Comparator.naturalOrder()).orElseThrow();
        chapter.ratios()
                .add(new Chapter.Ratio(
                        "report: live heap during the CSV / before",
                        most / before,
                        most / before,
                        most / before,
                        0,
                        false));
    }
}
