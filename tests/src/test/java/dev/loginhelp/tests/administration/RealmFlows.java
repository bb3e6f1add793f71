package dev.loginhelp.tests.administration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
import java.util.function.Predicate;

/** The flows of a realm, as an administrator edits them. */
public record RealmFlows(TestRealm realm) {
    List<String> aliases() {
        return realm.get("/authentication/flows").findValuesAsText("alias");
    }

    String id(String alias) {
        return find(
                realm.get("/authentication/flows"),
                flow -> flow.path("alias").asText().equals(alias));
    }

    /** The authenticators of a flow, in order. */
    List<String> steps(String alias) {
        return executions(alias).findValuesAsText("providerId");
    }

    String execution(String alias, String provider) {
        return find(executions(alias), step -> step.path("providerId").asText().equals(provider));
    }

    /** Copies a flow and gives back the copy's id. */
    public String copy(String from, String to) {
        realm.post(path(from) + "/copy", JsonNodeFactory.instance.objectNode().put("newName", to));
        return id(to);
    }

    void add(String alias, String provider) {
        realm.post(
                path(alias) + "/executions/execution",
                JsonNodeFactory.instance.objectNode().put("provider", provider));
    }

    void rename(String id, String alias) {
        var flow = (ObjectNode) realm.get("/authentication/flows/" + id);
        realm.put("/authentication/flows/" + id, flow.put("alias", alias));
    }

    /** Makes it the realm's reset credentials flow. */
    public void bind(String alias) {
        realm.change(now -> now.put("resetCredentialsFlow", alias));
    }

    /** Makes it a client's flow for a binding; empty for the realm's again. */
    void override(String client, String binding, String flow) {
        var representation = (ObjectNode) realm.get("/clients/" + client);
        representation.withObject("/authenticationFlowBindingOverrides").put(binding, flow);
        realm.put("/clients/" + client, representation);
    }

    private JsonNode executions(String alias) {
        return realm.get(path(alias) + "/executions");
    }

    private static String path(String alias) {
        return "/authentication/flows/" + alias.replace(" ", "%20");
    }

    private static String find(JsonNode list, Predicate<JsonNode> wanted) {
        return list.valueStream()
                .filter(wanted)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
    }
}
