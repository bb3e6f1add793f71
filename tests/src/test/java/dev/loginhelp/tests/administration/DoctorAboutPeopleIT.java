package dev.loginhelp.tests.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loginhelp.tests.realm.TestRealm;
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
        var blind = Api.of(realm, "blind", "view-realm");
        var seeing = Api.of(realm, "seeing", "view-realm", "view-users");
        assertThat(subjects(seeing, "MAY_GET_ROUND")).containsExactly("climber");
        assertThat(ids(blind)).isEqualTo(ids(seeing));
        assertThat(blind.get("doctor").text()).doesNotContain("climber");
        assertThat(subjects(blind, "PASSWORD_GRANT")).containsExactly("demo-app");
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
