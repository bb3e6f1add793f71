package dev.loginhelp.tests.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something Keycloak wrote into a realm's event log.
 *
 * @param userId empty if none
 * @param error empty for success
 * @param details the details and, for an administrator's event, where it happened under {@code resourcePath}
 */
public record Event(String type, String userId, String error, Map<String, String> details, Instant time) {
    static Event ofPerson(JsonNode event) {
        var details = event.path("details")
                .propertyStream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
        return new Event(
                event.path("type").asText(),
                event.path("userId").asText(),
                event.path("error").asText(),
                details,
                Instant.ofEpochMilli(event.path("time").asLong()));
    }

    static Event ofAdministrator(JsonNode event) {
        var details = new HashMap<String, String>();
        event.path("details")
                .propertyStream()
                .forEach(
                        detail -> details.put(detail.getKey(), detail.getValue().asText()));
        details.put("resourcePath", event.path("resourcePath").asText());
        details.put("representation", event.path("representation").asText());
        return new Event(
                event.path("operationType").asText() + " "
                        + event.path("resourceType").asText(),
                event.path("authDetails").path("userId").asText(),
                event.path("error").asText(),
                Map.copyOf(details),
                Instant.ofEpochMilli(event.path("time").asLong()));
    }

    /** A detail, empty if it is not there. */
    public String detail(String key) {
        return details.getOrDefault(key, "");
    }
}
