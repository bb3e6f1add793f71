package dev.loginhelp.containers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The project's compose file under a name of its own, so that a demo that runs beside it is left alone. */
final class Compose {
    private final String name;
    private final Map<String, String> environment;

    /** @param settings environment variables that the compose file reads */
    Compose(String name, Map<String, String> settings) {
        this.name = name;
        environment = new TreeMap<>(settings);
        environment.put("KEYCLOAK_IMAGE", System.getProperty("containers.keycloak"));
        environment.put("LOGIN_HELP_IMAGE", PackImage.NAME);
        // The optimising compiler pays off after minutes; these servers live shorter.
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
    }

    /** Runs {@code docker compose} with these arguments. */
    String run(String... arguments) {
        var all = Stream.concat(Stream.of("compose", "--project-name", name), Stream.of(arguments));
        return Docker.run(environment, all.toArray(String[]::new));
    }

    /** A service as the file describes it, all variables resolved. */
    JsonNode service(String service) {
        try {
            return new ObjectMapper()
                    .readTree(run("config", "--format", "json"))
                    .path("services")
                    .path(service);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
