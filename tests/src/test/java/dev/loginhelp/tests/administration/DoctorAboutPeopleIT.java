package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the doctor says about administrators, and to whom. */
class DoctorAboutPeopleIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @Test
    void peopleAreNamedToThoseAloneWhoMaySeeThem() {
        realm.user("climber").email("climber@example.test").create().may("manage-clients");
        program("provisioner").may("manage-clients");
        var blind = Api.of(realm, "blind", "view-realm");
        var seeing = Api.of(realm, "seeing", "view-realm", "view-users");
        assertThat(subjects(seeing, "MAY_GET_ROUND")).containsExactly("climber", "service-account-provisioner");
        assertThat(ids(blind)).isEqualTo(ids(seeing));
        assertThat(blind.get("doctor").text()).doesNotContain("climber", "provisioner");
        assertThat(subjects(blind, "PASSWORD_GRANT")).containsExactly("demo-app");
    }

    @Test
    void masterIsASecondOneHoweverHeCameByIt() {
        var server = Api.of(realm).asServerAdministrator();
        realm.user("first").email("first@example.test").create().may("realm-admin");
        realm.user("resting").email("resting@example.test").disabled().create().may("realm-admin");
        program("robot").may("realm-admin");
        assertThat(ids(server)).contains("SINGLE_MASTER");

        var management = realm.get("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
        var all = realm.get("/clients/" + management + "/roles/realm-admin");
        var second = realm.user("second").email("second@example.test").create();
        realm.post("/roles", object().put("name", "head"));
        realm.post("/roles/head/composites", array().add(all));
        realm.post("/users/" + second.id() + "/role-mappings/realm", array().add(realm.get("/roles/head")));
        assertThat(ids(server)).doesNotContain("SINGLE_MASTER");
        realm.delete("/roles/head");
        assertThat(ids(server)).contains("SINGLE_MASTER");

        var office = realm.post("/groups", object().put("name", "office"));
        realm.post("/groups/" + office + "/role-mappings/clients/" + management, array().add(all));
        var below = realm.post("/groups/" + office + "/children", object().put("name", "below"));
        realm.put("/users/" + second.id() + "/groups/" + below, object());
        assertThat(ids(server)).doesNotContain("SINGLE_MASTER");
    }

    /** The account with which a client calls. */
    private static TestUser program(String name) {
        var client = object().put("clientId", name).put("serviceAccountsEnabled", true);
        var id = realm.post("/clients", client);
        var account = realm.get("/clients/" + id + "/service-account-user");
        return new TestUser(
                realm, account.path("id").asText(), account.path("username").asText(), "", "");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    private static List<String> ids(Api api) {
        return findings(api).findValuesAsText("id");
    }

    private static List<String> subjects(Api api, String id) {
        return findings(api)
                .valueStream()
                .filter(finding -> finding.path("id").asText().equals(id))
                .flatMap(finding -> finding.path("subjects").valueStream())
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode findings(Api api) {
        return api.get("doctor").json().path("findings");
    }
}
