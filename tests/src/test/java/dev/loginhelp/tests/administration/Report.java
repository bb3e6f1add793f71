package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The report about a realm full of people, whatever database they lie in. */
record Report(People people, Api api) {
    static Report of(People people) {
        return new Report(people, Api.of(people.realm()).asServerAdministrator());
    }

    /** The reasons of everybody who is in it, by login name. */
    Map<String, List<String>> rows(String query) {
        var rows = new TreeMap<String, List<String>>();
        api.get("report?" + query)
                .json()
                .path("users")
                .forEach(row -> rows.put(
                        row.path("username").asText(),
                        row.path("reasons").valueStream().map(JsonNode::asText).toList()));
        return rows;
    }

    /** Fails if it says of anybody something else than the answer about that person alone. */
    void saysWhatTheRulesSay() {
        var report = rows("max=1000");
        var rules = new TreeMap<String, List<String>>();
        people.ids().forEach((name, id) -> {
            var reasons = api.get("users/" + id).json().path("reasons").findValuesAsText("reason");
            if (!reasons.isEmpty()) {
                rules.put(name, reasons);
            }
        });
        assertThat(report).isEqualTo(rules);
        assertThat(report)
                .containsEntry(
                        "everything",
                        List.of("DISABLED", "SHARED_EMAIL", "MAILBOX_BEHIND_THIS_LOGIN", "EMAIL_NOT_VERIFIED"))
                .containsEntry("general", List.of("ADMINISTRATOR"))
                .containsEntry("general-by-role", List.of("ADMINISTRATOR"))
                .containsEntry("general-by-group", List.of("ADMINISTRATOR"))
                .containsEntry("general-below", List.of("ADMINISTRATOR"))
                .containsEntry("partner", List.of("PASSWORD_ELSEWHERE"))
                .doesNotContainKeys("able", "beside", "not-below", "partner-too", "master");
    }

    /** Fails if the totals are not those of its rows. */
    void isSummedUp() {
        var rows = rows("max=1000");
        var totals = api.get("report/totals").json();
        assertThat(totals.path("cannotReset").asInt()).isEqualTo(rows.size());
        assertThat(totals.path("people").asInt())
                .isEqualTo(people.realm().get("/users/count").asInt());
        totals.path("reasons")
                .properties()
                .forEach(total -> assertThat(total.getValue().asLong())
                        .as(total.getKey())
                        .isPositive()
                        .isEqualTo(rows.values().stream()
                                .filter(reasons -> reasons.contains(total.getKey()))
                                .count()));
    }
}
