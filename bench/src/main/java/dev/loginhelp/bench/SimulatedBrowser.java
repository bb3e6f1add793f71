package dev.loginhelp.bench;

import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.flushSessionCookies;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** What one person does in their browser, as Gatling's chains. Where a realm is named, an expression of Gatling's may stand. */
final class SimulatedBrowser {
    private static final String BASE = System.getProperty("bench.base");
    private static final List<String> WHOSE = List.of("known", "unknown", "disabled");
    private static final List<String> REALMS = List.of(TwoRealms.STOCK, TwoRealms.PACK);
    private static final AtomicInteger TURN = new AtomicInteger();

    private SimulatedBrowser() {}

    /** Somebody else, in another network; the session says whose address they ask for, and where, if they may choose. */
    static ChainBuilder newBrowser() {
        return exec(flushSessionCookies(), flushCookieJar(), exec(session -> {
            var random = ThreadLocalRandom.current();
            return session.set(
                            "from",
                            "10.%d.%d.%d".formatted(random.nextInt(256), random.nextInt(256), random.nextInt(1, 255)))
                    .set("whose", WHOSE.get(random.nextInt(WHOSE.size())))
                    .set("realm", REALMS.get(random.nextInt(REALMS.size())))
                    .set("turn", TURN.incrementAndGet());
        }));
    }

    static ChainBuilder get(String what, String url) {
        return exec(http(what).get(url).header("X-Forwarded-For", "#{from}").check(status().is(200)));
    }

    static String loginPage(String realm) {
        return "/realms/" + realm
                + "/protocol/openid-connect/auth?client_id=account-console&response_type=code&scope=openid"
                + "&redirect_uri=" + BASE + "/realms/" + realm + "/account/"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256";
    }

    static String emailForm(String realm) {
        return "/realms/" + realm + "/login-actions/reset-credentials?client_id=account-console";
    }

    static ChainBuilder openLogin(String url) {
        return exec(http("open login")
                .get(url)
                .check(status().is(200), css("form#kc-form-login", "action").saveAs("action")));
    }

    static ChainBuilder typePassword() {
        return exec(http("type password")
                .post("#{action}")
                .formParam("username", session -> "login-" + session.getInt("turn") % TwoRealms.PEOPLE)
                .formParam("password", TwoRealms.PASSWORD)
                .disableFollowRedirect()
                .check(status().is(302), header("Location").saveAs("next")));
    }

    /** As from the account console. The pack asks for the current password, too; stock passes over that field. */
    static ChainBuilder changePassword() {
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

    static ChainBuilder grant(String realm) {
        return exec(http("password grant")
                .post("/realms/" + realm + "/protocol/openid-connect/token")
                .formParam("grant_type", "password")
                .formParam("client_id", "demo-app")
                .formParam("username", session -> "login-" + session.getInt("turn") % TwoRealms.PEOPLE)
                .formParam("password", TwoRealms.PASSWORD)
                .check(status().is(200)));
    }

    static ChainBuilder openEmailForm(String realm) {
        return exec(http("open e-mail form")
                .get(emailForm(realm))
                .header("X-Forwarded-For", "#{from}")
                .check(status().is(200), css("form", "action").saveAs("action")));
    }

    /** Stock wants a login name where addresses may be shared, and redirects; the time is that until the page. */
    static ChainBuilder ask() {
        return exec(http("ask")
                .post("#{action}")
                .header("X-Forwarded-For", "#{from}")
                .formParam("username", SimulatedBrowser::loginName)
                .formParam("email", SimulatedBrowser::address)
                .check(status().is(200)));
    }

    private static String address(Session session) {
        return loginName(session) + "@example.test";
    }

    private static String loginName(Session session) {
        return session.getString("whose") + "-" + session.getInt("turn") % TwoRealms.MAILBOXES;
    }
}
