package dev.loginhelp.tests.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.notice.Told;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.Map;
import java.util.regex.Pattern;

/** Verifications by one administrator. */
record VerificationApi(Caller caller) {
    private static final long LONG_AGO = 1_000_000_000_000L;
    private static final Pattern CODE = Pattern.compile("\\b(\\d{3} \\d{3})\\b");

    static VerificationApi of(TestRealm realm, String name, String... roles) {
        return new VerificationApi(new Caller(
                realm.user(name).email(name + "@example.test").create().may(roles)));
    }

    /** Somebody whose account is older than a few minutes. */
    static TestUser.Draft old(TestRealm realm, String name) {
        return realm.user(name).email(name + "@example.test").with(user -> user.put("createdTimestamp", LONG_AGO));
    }

    /** The code of the mail of that number. */
    static String mailedCode(TestRealm realm, TestUser user, int number) {
        var found = CODE.matcher(
                Told.mail(realm, user, "Your code for the phone call", number).text());
        if (!found.find()) {
            throw new AssertionError("no code");
        }
        return found.group(1);
    }

    JsonNode of(TestUser user) {
        return caller.get(path(user)).body();
    }

    Caller.Answer begin(TestUser user, String kind) {
        return caller.post(path(user), Map.of("kind", kind));
    }

    Caller.Answer answer(TestUser user, String code) {
        return caller.post(path(user) + "/answer", Map.of("answer", code));
    }

    Caller.Answer emergency(TestUser user, String reason) {
        return caller.post(path(user) + "/emergency", Map.of("reason", reason));
    }

    Caller.Answer temporaryPassword(TestUser user) {
        return caller.post("/login-help/users/" + user.id() + "/temporary-password", Map.of());
    }

    static String code(Caller.Answer refused) {
        return refused.status() + " " + refused.body().path("code").asText();
    }

    private static String path(TestUser user) {
        return "/login-help/users/" + user.id() + "/verification";
    }
}
