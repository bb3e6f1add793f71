package dev.loginhelp.tests.administration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.loginhelp.tests.server.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** {@code docs/openapi.yaml}. */
final class ApiDocument {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    private final JsonNode root;

    private ApiDocument(JsonNode root) {
        this.root = root;
    }

    static ApiDocument read() {
        try {
            var file = Project.ROOT.resolve("docs/openapi.yaml").toFile();
            return new ApiDocument(new ObjectMapper(new YAMLFactory()).readTree(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the server answers today. */
    List<Operation> operations() {
        return root.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                path.getKey().substring(1),
                                method.getValue())))
                .toList();
    }

    /** The operation of this method and path. */
    Operation operation(String method, String path) {
        return operations().stream()
                .filter(candidate -> candidate.toString().equals(method + " " + path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not described: " + method + " " + path));
    }

    /** What stands at a reference, or the node itself if it is none. */
    JsonNode resolve(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : resolve(root.at(reference.substring(1)));
    }

    /** The schema of the request's body; missing if it has none. */
    JsonNode requestSchema(Operation operation) {
        return schema(operation.node().path("requestBody"));
    }

    /** The schema of an answer; missing if it has no body. */
    JsonNode responseSchema(Operation operation, int status) {
        return schema(resolve(operation.node().path("responses").path(String.valueOf(status))));
    }

    /** The schema of what we say when we refuse. */
    JsonNode errorSchema() {
        return root.at("/components/schemas/Error");
    }

    Stream<JsonNode> queryParameters(Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .map(this::resolve)
                .filter(parameter -> parameter.path("in").asText().equals("query"));
    }

    /** A schema of the document's own. */
    JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    private JsonNode schema(JsonNode content) {
        var schema = content.path("content").path("application/json").path("schema");
        return schema.isMissingNode() ? MissingNode.getInstance() : resolve(schema);
    }

    /**
     * One thing to ask for.
     *
     * @param path below {@code /login-help/}
     */
    record Operation(String method, String path, JsonNode node) {
        boolean describes(int status) {
            return node.path("responses").has(String.valueOf(status));
        }

        /** The path for one person, and for one thing of theirs, wherever it names one. */
        String of(String userId, String credentialId) {
            return path.replaceAll("\\{(id|userId)}", userId).replaceAll("\\{(credentialId|requestId)}", credentialId);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
