package dev.loginhelp.bench;

import static dev.loginhelp.bench.Samples.number;

import dev.loginhelp.demo.Inbox;
import dev.loginhelp.demo.KeycloakServer;
import dev.loginhelp.demo.PostgreSql;
import dev.loginhelp.demo.Reception;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The queue of mails: what waiting ones cost, and how fast they leave. */
final class QueueMeasurement implements Measurement {
    /** As the rows keep times: in milliseconds since 1970. */
    private static final String NOW = "(extract(epoch from now()) * 1000)::bigint";

    private static final String WAITING = "entry_kind = 'login-help-mail' and status = 'PENDING'";

    @Override
    public Chapter measure(Ground ground) {
        Ground.forget("queue");
        try (var inbox = new Inbox(0);
                var database = ground.database("queue")) {
            var chapter = Chapter.of(
                    "The queue of mails",
                    "PostgreSQL " + database.version() + ", " + Ground.JAVA
                            + ". The waiting mails are copies of one that a"
                            + " person asked for, each for another person, written straight into the table.",
                    "what",
                    "value");
            try (var server = ground.server(ground.withPack(), database).start()) {
                new TwoRealms(ground, server.admin(), inbox.port()).create();
                waiting(ground, chapter, database, server, inbox);
            }
            int mails = ground.isLong() ? 1000 : 300;
            for (int senders : List.of(1, 2, 4, 8)) {
                try (var server = ground.server(
                                ground.withPack(),
                                database,
                                "--spi-login-help-queue--login-help-mail--max-concurrent=" + senders)
                        .start()) {
                    // The first ones warm up: they are rendered by a Java that has compiled nothing yet.
                    rate(database, inbox, mails);
                    chapter.row(
                            "mails a second, " + senders + (senders == 1 ? " sender" : " senders")
                                    + ", mail server of 50 ms",
                            number(rate(database, inbox, mails)));
                }
            }
            return chapter;
        }
    }

    private static void waiting(
            Ground ground, Chapter chapter, PostgreSql database, KeycloakServer server, Inbox inbox) {
        inbox.down();
        new Visitor().openEmailForm(server.baseUrl(), TwoRealms.PACK).ask("known-0@example.test");
        await("the first mail waits", () -> count(database) == 1);
        var heap = new LiveHeap(server);
        double empty = heap.measure();
        for (int mails : List.of(10_000, 100_000)) {
            copy(database, mails - count(database), " + 3600000");
            chapter.row(
                    "live heap with %,d waiting mails, beyond that with one (%s MB)".formatted(mails, number(empty)),
                    number(heap.measure() - empty) + " MB");
        }
        // Now they are due, and the mail server refuses: so the statements run as in an outage.
        database.sql("update login_help_queue set next_attempt_at = " + NOW + " - 1000 where " + WAITING);
        database.sql("analyze login_help_queue");
        var statements = new StatementLog(database)
                        .during(() -> {
                            new Visitor()
                                    .openEmailForm(server.baseUrl(), TwoRealms.PACK)
                                    .ask("known-1@example.test");
                            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
                        })
                        .stream()
                        .filter(one -> one.mentions("login_help_queue") && !one.mentions("insert into"))
                        .filter(distinct())
                        .toList();
        var plans = new StringBuilder();
        int scans = 0;
        double slowest = 0;
        for (var statement : statements) {
            var plan = "begin;\n" + statement.text() + "\n" + statement.plan(database) + "\n";
            plans.append(plan);
            scans += plan.contains("Seq Scan") ? 1 : 0;
            slowest = Math.max(slowest, milliseconds(plan));
        }
        keep(ground, plans.toString());
        chapter.row(
                "statements of the queue at 100,000 waiting mails, looked at with EXPLAIN (ANALYZE)",
                statements.size() + ", of these with a sequential scan: " + scans);
        chapter.row("the slowest of them, milliseconds", number(slowest));
        database.sql("delete from login_help_queue where " + WAITING);
        inbox.up();
    }

    private static Predicate<Statement> distinct() {
        Set<String> seen = new HashSet<>();
        return statement -> seen.add(statement.text());
    }

    private static double milliseconds(String plan) {
        var time = Pattern.compile("Execution Time: ([0-9.]+) ms").matcher(plan);
        return time.find() ? Double.parseDouble(time.group(1)) : 0;
    }

    private static double rate(PostgreSql database, Inbox inbox, int mails) {
        inbox.down();
        if (count(database) == 0) {
            database.sql("insert into login_help_queue select * from bench_letter");
        }
        copy(database, mails - 1, "");
        inbox.behave(Reception.slow(Duration.ofMillis(50)));
        int before = inbox.mails().size();
        database.sql("update login_help_queue set next_attempt_at = " + NOW + " where " + WAITING);
        inbox.up();
        long start = System.nanoTime();
        inbox.await("all mails", Duration.ofMinutes(4), all -> all.mails().size() >= before + mails);
        double seconds = (System.nanoTime() - start) / 1e9;
        await("nothing waits", () -> count(database) == 0);
        return mails / seconds;
    }

    private static void copy(PostgreSql database, int number, String until) {
        database.sql("create table if not exists bench_letter as select * from login_help_queue where " + WAITING
                + " limit 1");
        database.sql("""
                create temporary table more as select l.*, p.id as person from bench_letter l,
                  (select u.id, row_number() over () as n from user_entity u, realm r
                    where r.id = u.realm_id and r.name = '%s' and u.username like 'known-%%') p,
                  generate_series(0, 1 + %d / 1000) as round limit %d;
                update more set id = gen_random_uuid()::text,
                  payload = replace(payload, owner_id, person), next_attempt_at = %s, attempts = 0, last_error = null;
                update more set owner_id = person;
                alter table more drop column person;
                insert into login_help_queue select * from more""".formatted(TwoRealms.PACK, number, number, NOW + until));
    }

    private static int count(PostgreSql database) {
        return Integer.parseInt(database.sql("select count(*) from login_help_queue where " + WAITING)
                .strip());
    }

    private static void await(String what, BooleanSupplier seen) {
        long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited in vain until " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static void keep(Ground ground, String plans) {
        try {
            var folder = Files.createDirectories(ground.target().resolve("plans"));
            Files.writeString(folder.resolve("queue.txt"), plans);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
