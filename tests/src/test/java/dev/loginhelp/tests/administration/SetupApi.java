package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

/** Installing and taking out, as they should go. */
record SetupApi(Api api) {
    JsonNode install(String options) {
        var answer = api.post("setup", options);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    void uninstall() {
        var answer = api.delete("setup");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    String state() {
        return api.get("setup").json().path("state").asText();
    }

    JsonNode part(String name) {
        return api.get("setup")
                .json()
                .path("parts")
                .valueStream()
                .filter(part -> part.path("part").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
