package dev.loginhelp.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Rounds of each kind of traffic, the stock realm and the one with the pack in turn. Gatling makes the load; the times are
 * taken with a finer clock than its own, since many answers come within a few milliseconds.
 */
public final class LoadSimulation extends Simulation {
    private static final String BASE = System.getProperty("bench.base");
    private static final int ROUNDS = Integer.getInteger("bench.rounds");
    private static final int SECONDS = Integer.getInteger("bench.seconds");
    private static final int WARM_UP = Integer.getInteger("bench.warmup");
    static final int USERS = 2;
    /** Stands for whose address is asked for: all kinds in the same round, as mails are sent while others ask. */
    private static final String ANY = "*";
    /** Stands for the realm: both in the same round, for what is to be told apart by a hundredth. */
    private static final String EITHER = "?";

    private final Stopwatch stopwatch = new Stopwatch(System.getProperty("bench.times"));

    public LoadSimulation() {
        Map<String, Kind> kinds = new HashMap<>();
        kinds.put(
                "login page",
                (realm, name) -> timed(name, SimulatedBrowser.get("login page", SimulatedBrowser.loginPage(realm))));
        kinds.put(
                "login",
                (realm, name) -> timed(
                        name,
                        exec(
                                SimulatedBrowser.openLogin(SimulatedBrowser.loginPage(realm)),
                                SimulatedBrowser.typePassword())));
        kinds.put(
                "password change",
                (realm, name) -> exec(SimulatedBrowser.openLogin(
                                SimulatedBrowser.loginPage(realm) + "&kc_action=UPDATE_PASSWORD"))
                        .exec(SimulatedBrowser.typePassword())
                        .exec(timed(name, exec(SimulatedBrowser.changePassword()))));
        kinds.put("password grant", (realm, name) -> timed(name, exec(SimulatedBrowser.grant(realm))));
        kinds.put(
                "e-mail form",
                (realm, name) -> timed(name, SimulatedBrowser.get("e-mail form", SimulatedBrowser.emailForm(realm))));
        kinds.put(
                "reset, " + ANY,
                (realm, name) ->
                        exec(SimulatedBrowser.openEmailForm(realm)).exec(timed(name, exec(SimulatedBrowser.ask()))));
        Deque<PopulationBuilder> order = new ArrayDeque<>();
        for (var kind : System.getProperty("bench.kinds").split(";")) {
            for (int round = 0; round <= ROUNDS; round++) {
                // Round 0 warms up and is thrown away. Who is first takes turns, too.
                for (var realm : LoadMeasurement.MIXED.contains(kind) ? List.of(EITHER) : inTurns(round)) {
                    var name = kind + ";" + realm + ";" + round;
                    order.add(scenario(name)
                            .during(Duration.ofSeconds(round == 0 ? WARM_UP : LoadMeasurement.seconds(kind, SECONDS)))
                            .on(exec(SimulatedBrowser.newBrowser())
                                    .exec(Objects.requireNonNull(kinds.get(kind))
                                            .chain(realm.replace(EITHER, "#{realm}"), name)))
                            .injectOpen(atOnceUsers(USERS)));
                }
            }
        }
        setUp(oneAfterTheOther(order)).protocols(http.baseUrl(BASE).disableCaching());
    }

    @Override
    public void after() {
        stopwatch.write();
    }

    private static List<String> inTurns(int round) {
        return round % 2 == 0 ? List.of(TwoRealms.STOCK, TwoRealms.PACK) : List.of(TwoRealms.PACK, TwoRealms.STOCK);
    }

    private static PopulationBuilder oneAfterTheOther(Deque<PopulationBuilder> order) {
        var later = order.pollLast();
        while (!order.isEmpty()) {
            later = order.pollLast().andThen(later);
        }
        return later;
    }

    private ChainBuilder timed(String name, ChainBuilder what) {
        return exec(session -> session.set("start", System.nanoTime()).markAsSucceeded())
                .exec(what)
                .exec(session -> {
                    stopwatch.note(
                            name.replace(ANY, session.getString("whose")).replace(EITHER, session.getString("realm")),
                            System.nanoTime() - session.getLong("start"),
                            session.isFailed());
                    return session;
                });
    }

    private interface Kind {
        ChainBuilder chain(String realm, String name);
    }
}
