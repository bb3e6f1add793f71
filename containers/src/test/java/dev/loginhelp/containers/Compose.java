package dev.loginhelp.containers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The project's compose file under a name of its own, so that a demo that runs beside it is left alone. */
final class Compose {
    private final String name;
    private final List<String> files;
    private final Map<String, String> environment;

    /** @param settings environment variables that the compose file reads */
    Compose(String name, Map<String, String> settings) {
        this(name, List.of(), settings);
    }

    private Compose(String name, List<String> files, Map<String, String> settings) {
        this.name = name;
        this.files = files;
        environment = new TreeMap<>(settings);
        environment.put("KEYCLOAK_IMAGE", System.getProperty("containers.keycloak"));
        environment.put("LOGIN_HELP_IMAGE", PackImage.NAME);
        // The optimising compiler pays off after minutes; these servers live shorter.
        environment.put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m");
    }

    /** The same with another file over it, as an operator lays another one over the project's. */
    Compose under(Path override) {
        return new Compose(name, List.of("--file", "docker-compose.yml", "--file", override.toString()), environment);
    }

    /** Runs {@code docker compose} with these arguments. */
    String run(String... arguments) {
        var all = Stream.of(Stream.of("compose", "--project-name", name), files.stream(), Stream.of(arguments))
                .flatMap(part -> part);
        return Docker.run(environment, all.toArray(String[]::new));
    }

    /** All that the files describe together, all variables resolved; needs no engine. */
    JsonNode config() {
        try {
            return new ObjectMapper().readTree(run("config", "--format", "json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A service as the files describe it. */
    JsonNode service(String service) {
        return config().path("services").path(service);
    }
}
