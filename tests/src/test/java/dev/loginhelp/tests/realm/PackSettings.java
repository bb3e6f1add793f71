package dev.loginhelp.tests.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The component in which the pack keeps its settings of one realm. */
public final class PackSettings {
    private static final String TYPE = "dev.loginhelp.settings.LoginHelpSettings";

    private final TestRealm realm;

    PackSettings(TestRealm realm) {
        this.realm = realm;
    }

    /** The values of one key, empty if it is not set. */
    public List<String> get(String key) {
        return component()
                .path("config")
                .path(key)
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    /** Sets one key, as kcadm or the console would; no value removes it. */
    public void set(String key, String... values) {
        var component = component();
        var list = component.withObject("/config").putArray(key);
        for (var value : values) {
            list.add(value);
        }
        realm.put("/components/" + component.path("id").asText(), component);
    }

    private ObjectNode component() {
        var found = realm.get("/components?type=" + TYPE);
        if (found.size() != 1) {
            throw new IllegalStateException("Expected one component of the pack, but there are " + found.size());
        }
        return (ObjectNode) found.get(0);
    }
}
