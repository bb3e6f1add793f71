package dev.loginhelp.tests.secondfactor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;

/** Access passes as one administrator issues them. */
record PassApi(Caller caller) {
    /** Has the browser flow of a realm offer them. */
    static void offerIn(TestRealm realm) {
        var answer = realm.ask("POST", "/login-help/setup/access-pass", null);
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
    }

    JsonNode issue(TestUser user) {
        var answer = ask(user);
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.body();
    }

    Caller.Answer ask(TestUser user) {
        return caller.post(path(user), null);
    }

    JsonNode of(TestUser user) {
        return caller.get(path(user)).body();
    }

    int withdraw(TestUser user) {
        return caller.delete(path(user)).status();
    }

    private static String path(TestUser user) {
        return "/login-help/users/" + user.id() + "/access-pass";
    }
}
