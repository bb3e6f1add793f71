package dev.loginhelp.bench;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.flushSessionCookies;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rounds of each kind of traffic, the stock realm and the one with the pack in turn. Gatling makes the load; the times are
 * taken with a finer clock than its own, since many answers come within a few milliseconds.
 */
public final class LoadSimulation extends Simulation {
    private static final String BASE = System.getProperty("bench.base");
    private static final int ROUNDS = Integer.getInteger("bench.rounds");
    private static final int SECONDS = Integer.getInteger("bench.seconds");
    private static final int WARM_UP = Integer.getInteger("bench.warmup");
    private static final int USERS = 2;
    /** Stands for whose address is asked for: all kinds in the same round, as mails are sent while others ask. */
    private static final String ANY = "*";

    private static final List<String> WHOSE = List.of("known", "unknown", "disabled");
    private static final AtomicInteger TURN = new AtomicInteger();

    private final Stopwatch stopwatch = new Stopwatch(System.getProperty("bench.times"));

    public LoadSimulation() {
        Map<String, Kind> kinds = new HashMap<>();
        kinds.put("login page", (realm, name) -> timed(name, get("login page", loginPage(realm))));
        kinds.put("login", (realm, name) -> timed(name, exec(openLogin(loginPage(realm)), typePassword())));
        kinds.put(
                "password change",
                (realm, name) -> exec(openLogin(loginPage(realm) + "&kc_action=UPDATE_PASSWORD"))
                        .exec(typePassword())
                        .exec(timed(name, exec(changePassword()))));
        kinds.put("password grant", (realm, name) -> timed(name, exec(grant(realm))));
        kinds.put("e-mail form", (realm, name) -> timed(name, get("e-mail form", emailForm(realm))));
        kinds.put("reset, " + ANY, (realm, name) -> exec(openEmailForm(realm)).exec(timed(name, exec(ask()))));
        Deque<PopulationBuilder> order = new ArrayDeque<>();
        for (var kind : System.getProperty("bench.kinds").split(";")) {
            for (int round = 0; round <= ROUNDS; round++) {
                // Round 0 warms up and is thrown away. Who is first takes turns, too.
                var realms = round % 2 == 0
                        ? List.of(TwoRealms.STOCK, TwoRealms.PACK)
                        : List.of(TwoRealms.PACK, TwoRealms.STOCK);
                for (var realm : realms) {
                    var name = kind + ";" + realm + ";" + round;
                    order.add(scenario(name)
                            .during(Duration.ofSeconds(round == 0 ? WARM_UP : LoadMeasurement.seconds(kind, SECONDS)))
                            .on(exec(newBrowser())
                                    .exec(Objects.requireNonNull(kinds.get(kind))
                                            .chain(realm, name)))
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
                            name.replace(ANY, session.getString("whose")),
                            System.nanoTime() - session.getLong("start"),
                            session.isFailed());
                    return session;
                });
    }

    /** Somebody else, in another network. */
    private static ChainBuilder newBrowser() {
        return exec(flushSessionCookies(), flushCookieJar(), exec(session -> {
            var random = ThreadLocalRandom.current();
            return session.set(
                            "from",
                            "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(1, 255)))
                    .set("whose", WHOSE.get(random.nextInt(WHOSE.size())))
                    .set("turn", TURN.incrementAndGet());
        }));
    }

    private static ChainBuilder get(String what, String url) {
        return exec(http(what).get(url).header("X-Forwarded-For", "#{from}").check(status().is(200)));
    }

    private static String loginPage(String realm) {
        return "/realms/" + realm
                + "/protocol/openid-connect/auth?client_id=account-console&response_type=code&scope=openid"
                + "&redirect_uri=" + BASE + "/realms/" + realm + "/account/"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
    }

    private static String emailForm(String realm) {
        return "/realms/" + realm + "/login-actions/reset-credentials?client_id=account-console";
    }

    private static ChainBuilder openLogin(String url) {
        return exec(http("open login")
                .get(url)
                .check(status().is(200), css("form#kc-form-login", "action").saveAs("action")));
    }

    private static ChainBuilder typePassword() {
        return exec(http("type password")
                .post("#{action}")
                .formParam("username", session -> "login-" + session.getInt("turn") % TwoRealms.PEOPLE)
                .formParam("password", TwoRealms.PASSWORD)
                .disableFollowRedirect()
                .check(status().is(302), header("Location").saveAs("next")));
    }

    /** As from the account console. The pack asks for the current password, too; stock passes over that field. */
    private static ChainBuilder changePassword() {
        return exec(http("open password change")
                        .get("#{next}")
                        .check(status().is(200), css("form", "action").saveAs("action")))
                .exec(http("change password")
                        .post("#{action}")
                        .formParam("password", TwoRealms.PASSWORD)
                        .formParam("password-new", TwoRealms.PASSWORD)
                        .formParam("password-confirm", TwoRealms.PASSWORD)
                        .disableFollowRedirect()
                        .check(status().is(302)));
    }

    private static ChainBuilder grant(String realm) {
        return exec(http("password grant")
                .post("/realms/" + realm + "/protocol/openid-connect/token")
                .formParam("grant_type", "password")
                .formParam("client_id", "demo-app")
                .formParam("username", session -> "login-" + session.getInt("turn") % TwoRealms.PEOPLE)
                .formParam("password", TwoRealms.PASSWORD)
                .check(status().is(200)));
    }

    private static ChainBuilder openEmailForm(String realm) {
        return exec(http("open e-mail form")
                .get(emailForm(realm))
                .header("X-Forwarded-For", "#{from}")
                .check(status().is(200), css("form", "action").saveAs("action")));
    }

    /** Stock wants a login name where addresses may be shared, and redirects; the time is that until the page. */
    private static ChainBuilder ask() {
        return exec(http("ask")
                .post("#{action}")
                .header("X-Forwarded-For", "#{from}")
                .formParam("username", LoadSimulation::loginName)
                .formParam("email", LoadSimulation::address)
                .check(status().is(200)));
    }

    private static String address(Session session) {
        return loginName(session) + "@example.test";
    }

    private static String loginName(Session session) {
        return session.getString("whose") + "-" + session.getInt("turn") % TwoRealms.MAILBOXES;
    }

    private interface Kind {
        ChainBuilder chain(String realm, String name);
    }
}
