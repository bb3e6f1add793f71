package dev.loginhelp.tests.desk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.Await;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Requests as one administrator sees them. */
record DeskApi(Caller caller) {
    private static final String ALL = "/login-help/requests";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Of an administrator who may manage everybody. */
    static DeskApi of(TestRealm realm, String name) {
        return new DeskApi(new Caller(
                realm.user(name).email(name + "@example.test").create().may("manage-users", "query-users")));
    }

    JsonNode list(String show) {
        var answer = caller.get(ALL + "?show=" + show);
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer.body().path("requests");
    }

    /** The open request with this reference, once it has been decided. */
    JsonNode await(String reference) {
        Await.until(
                "request " + reference, PATIENCE, () -> find("OPEN", reference).isPresent());
        return find("OPEN", reference).orElseThrow();
    }

    Optional<JsonNode> find(String show, String reference) {
        return list(show)
                .valueStream()
                .filter(each -> each.path("reference").asText().equals(reference))
                .findFirst();
    }

    Caller.Answer act(JsonNode request, String what, Map<String, ?> body) {
        return caller.post(ALL + "/" + request.path("id").asText() + "/" + what, body);
    }
}
