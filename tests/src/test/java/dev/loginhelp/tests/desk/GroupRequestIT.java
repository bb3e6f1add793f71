package dev.loginhelp.tests.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loginhelp.tests.authority.Caller;
import dev.loginhelp.tests.authority.FineGrained;
import dev.loginhelp.tests.realm.TestRealm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fine-grained permissions over one group. */
class GroupRequestIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed();

    @Test
    void administratorOfAGroupSeesRequestsOfItsPeopleAlone() {
        realm.settings().set("deskRequests", "true");
        var rights = FineGrained.in(realm);
        var member = realm.user("member").email("member@example.test").create();
        realm.user("stranger").email("stranger@example.test").create();
        var group = realm.post("/groups", JsonNodeFactory.instance.objectNode().put("name", "branch"));
        realm.put("/users/" + member.id() + "/groups/" + group, JsonNodeFactory.instance.objectNode());
        var delegate =
                realm.user("delegate").email("delegate@example.test").create().may("query-users");
        rights.permit(
                "in branch",
                "Groups",
                List.of("view", "view-members", "manage-members"),
                rights.people("branch", delegate),
                group);
        var all = DeskApi.of(realm, "all");
        var ofMember = DeskForm.ask(realm, "member");
        all.await(ofMember);
        var ofStranger = all.await(DeskForm.ask(realm, "stranger"));
        var ofNobody = all.await(DeskForm.ask(realm, "nobody-at-all"));

        var some = new DeskApi(new Caller(delegate));
        assertThat(some.list("OPEN").findValuesAsText("reference")).containsExactly(ofMember);
        for (JsonNode hidden : List.of(ofStranger, ofNobody)) {
            for (var what : List.of("take", "note", "close")) {
                Map<String, String> body = Map.of(
                                "take",
                                Map.<String, String>of(),
                                "note",
                                Map.of("text", "x"),
                                "close",
                                Map.of("reason", "OTHER"))
                        .getOrDefault(what, Map.of());
                assertThat(some.act(hidden, what, body).body().path("code").asText())
                        .isEqualTo("REQUEST_NOT_FOUND");
            }
        }
        assertThat(realm.inbox().await(delegate.email()).text()).contains(ofMember);
    }
}
