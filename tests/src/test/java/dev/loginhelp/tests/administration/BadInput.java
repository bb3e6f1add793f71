package dev.loginhelp.tests.administration;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.tests.administration.ApiDocument.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests that break the document, made from the document: each breaks one rule. */
record BadInput(ApiDocument document) {
    private static final Map<String, List<String>> WRONG_TYPES = Map.of(
            "boolean", List.of("1", "\"true\"", "null", "[]", "{}"),
            "integer", List.of("\"600\"", "600.5", "6e2", "true", "null", "[]", "{}", "1e400", "99999999999999999999"),
            "string", List.of("1", "true", "null", "[]", "{}", "\"\\u0000\""),
            "array", List.of("1", "\"example.com\"", "null", "{}", "true"),
            "object", List.of("1", "\"en\"", "null", "[]", "true"));
    private static final List<String> MALFORMED = List.of(
            "{",
            "}",
            "[]",
            "null",
            "1",
            "\"text\"",
            "{} {}",
            "{]",
            "{\"a\": }",
            "{'a': 1}",
            "nonsense",
            "[".repeat(2000),
            "{\"message\": \"a\", \"message\": \"b\"}",
            "{\"allowReset\": true, \"allowReset\": true}",
            "\ufeff{}");
    private static final List<String> NO_DOMAINS = List.of(
            "\"\"",
            "\" \"",
            "\"a b\"",
            "\"a..b\"",
            "\"-a.test\"",
            "\"a-.test\"",
            "\"*\"",
            "\"*.\"",
            "\"a.*.test\"",
            "\"@a.test\"",
            "\"http://a.test\"",
            "\"a.test/\"",
            "\"" + "a".repeat(64) + ".test\"",
            "\"<b>\"",
            "\"\\u0000\"",
            "1",
            "null",
            "[]");

    /** A broken request. */
    record Request(String method, String path, String body) {
        @Override
        public String toString() {
            String shown = method + " " + path + " " + body;
            return shown.length() > 120 ? shown.substring(0, 120) : shown;
        }
    }

    /** @param roots the first parts of the paths that are meant */
    Stream<Request> requests(Set<String> roots) {
        return document.operations().stream()
                .filter(operation -> roots.contains(operation.path().split("[/.]", 2)[0]))
                .flatMap(operation -> Stream.concat(bodies(operation), queries(operation)));
    }

    private Stream<Request> bodies(Operation operation) {
        var schema = document.requestSchema(operation);
        if (schema.isMissingNode()) {
            return Stream.empty();
        }
        Stream<String> unknown = Stream.of("{\"noSuchField\": 1}", "{\"\": 1}", "{\"__proto__\": {}}");
        Stream<String> fields = schema.path("properties")
                .propertyStream()
                .flatMap(property -> values(document.resolve(property.getValue()))
                        .map(value -> "{\"%s\": %s}".formatted(property.getKey(), value)));
        Stream<String> missing = schema.path("required").isEmpty() ? Stream.empty() : Stream.of("{}");
        return Stream.of(MALFORMED.stream(), unknown, fields, missing)
                .flatMap(each -> each)
                .map(body -> new Request(operation.method(), operation.path(), body));
    }

    private Stream<String> values(JsonNode schema) {
        String type = schema.path("type").asText();
        return Stream.of(WRONG_TYPES.getOrDefault(type, List.of()).stream(), limits(schema), parts(schema))
                .flatMap(each -> each);
    }

    private static Stream<String> limits(JsonNode schema) {
        Stream.Builder<String> beyond = Stream.builder();
        if (schema.has("minimum")) {
            long lowest = schema.path("minimum").asLong();
            beyond.add(String.valueOf(lowest - 1)).add("0").add("-1").add(String.valueOf(Long.MIN_VALUE));
        }
        if (schema.has("maximum")) {
            beyond.add(String.valueOf(schema.path("maximum").asLong() + 1)).add(String.valueOf(Long.MAX_VALUE));
        }
        if (schema.path("minLength").asInt() > 0) {
            beyond.add("\"\"");
        }
        if (schema.path("format").asText().equals("email")) {
            Stream.of("nobody", "@example.test", "a@b@c.test", "a b@c.test", "a@c..test", "a@c.test\\nBcc: b@c.test")
                    .forEach(address -> beyond.add("\"" + address + "\""));
        }
        if (schema.has("maxLength")) {
            beyond.add("\"" + "a".repeat(schema.path("maxLength").asInt() + 1) + "\"");
        }
        if (schema.has("maxItems")) {
            beyond.add(Stream.generate(() -> "\"a.test\"")
                    .limit(schema.path("maxItems").asInt() + 1)
                    .collect(Collectors.joining(",", "[", "]")));
        }
        return beyond.build();
    }

    private Stream<String> parts(JsonNode schema) {
        if (schema.has("items")) {
            return NO_DOMAINS.stream().map(domain -> "[\"a.test\", " + domain + "]");
        }
        if (schema.has("additionalProperties")
                && schema.path("additionalProperties").isObject()) {
            var text = document.resolve(schema.path("additionalProperties"));
            Stream<String> locales = Stream.of("tlh", "", "EN", "en_US", "../en", "<b>")
                    .map(locale -> "{\"%s\": \"x\"}".formatted(locale));
            return Stream.concat(locales, values(text).map(value -> "{\"en\": %s}".formatted(value)));
        }
        return Stream.empty();
    }

    private Stream<Request> queries(Operation operation) {
        return document.queryParameters(operation).flatMap(parameter -> {
            var schema = document.resolve(parameter.path("schema"));
            Stream<String> values = schema.has("enum")
                    ? Stream.of("NONSENSE", "no_email", "UNKNOWN", "TOO_MANY_REQUESTS")
                    : schema.path("type").asText().equals("integer")
                            ? Stream.of("0", "-1", "1001", "x", "1.5", "99999999999999999999", "1e2")
                            : Stream.of("a".repeat(schema.path("maxLength").asInt() + 1));
            return values.map(value -> new Request(
                    operation.method(),
                    operation.path() + "?" + parameter.path("name").asText() + "=" + value,
                    ""));
        });
    }
}
