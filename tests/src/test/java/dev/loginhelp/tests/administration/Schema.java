package dev.loginhelp.tests.administration;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares an answer with a schema of the document, strictly: what is not described may not be there. */
record Schema(ApiDocument document) {
    /** What is wrong; nothing if the value is as described. */
    List<String> complaints(JsonNode schema, JsonNode value) {
        var complaints = new ArrayList<String>();
        compare("$", document.resolve(schema), value, complaints);
        return complaints;
    }

    private void compare(String where, JsonNode schema, JsonNode value, List<String> complaints) {
        if (List.of("type", "properties", "allOf").stream().noneMatch(schema::has)) {
            return; // described in words alone
        }
        var type = schema.path("type").asText("object");
        if (!isOf(type, value)) {
            complaints.add(where + " is no " + type + ": " + value);
        } else if (type.equals("object")) {
            compareObject(where, schema, value, complaints);
        } else if (type.equals("array")) {
            for (int place = 0; place < value.size(); place++) {
                compare(
                        where + "[" + place + "]",
                        document.resolve(schema.path("items")),
                        value.get(place),
                        complaints);
            }
        }
        if (schema.has("enum") && schema.path("enum").valueStream().noneMatch(allowed -> allowed.equals(value))) {
            complaints.add(where + " may not be " + value);
        }
    }

    private void compareObject(String where, JsonNode schema, JsonNode value, List<String> complaints) {
        var properties = new TreeMap<String, JsonNode>();
        var required = new ArrayList<String>();
        collect(schema, properties, required);
        required.stream().filter(name -> !value.has(name)).forEach(name -> complaints.add(where + " has no " + name));
        var others = document.resolve(schema.path("additionalProperties"));
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            var described = properties.getOrDefault(field.getKey(), others);
            if (described.isObject()) {
                compare(where + "." + field.getKey(), described, field.getValue(), complaints);
            } else {
                complaints.add(where + "." + field.getKey() + " is not described");
            }
        }
    }

    private void collect(JsonNode schema, Map<String, JsonNode> properties, List<String> required) {
        schema.path("allOf").forEach(part -> collect(document.resolve(part), properties, required));
        schema.path("properties")
                .properties()
                .forEach(property -> properties.put(property.getKey(), document.resolve(property.getValue())));
        schema.path("required").forEach(name -> required.add(name.asText()));
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            default -> value.isObject();
        };
    }
}
