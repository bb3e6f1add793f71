package dev.loginhelp.tests.reset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People who log in without a password of Keycloak's: a mail does not give them one on the side. */
class WhosePasswordIT {
    @RegisterExtension
    static final TestRealm realm = TestRealm.installed().with(it -> it.put("organizationsEnabled", true));

    private static String organization;

    @BeforeAll
    static void organization() {
        var provider =
                json().put("alias", "corporate").put("providerId", "oidc").put("enabled", true);
        provider.putObject("config")
                .put("clientId", "x")
                .put("clientSecret", "x")
                .put("authorizationUrl", "https://corporate.test/auth")
                .put("tokenUrl", "https://corporate.test/token");
        realm.post("/identity-provider/instances", provider);
        var described = json().put("name", "corporate").put("alias", "corporate");
        described.putArray("domains").addObject().put("name", "corporate.test").put("verified", true);
        organization = realm.post("/organizations", described);
        assertThat(realm.ask("POST", "/organizations/" + organization + "/identity-providers", text("corporate"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void memberOfAnOrganizationWhoNeverLoggedInIsSentToItsIdentityProvider() {
        var mia = member(realm.user("mia").email("mia@corporate.test").withoutPassword());
        isRefused(mia, "PASSWORD_ELSEWHERE");
    }

    @Test
    void memberWithAPasswordOrAnAddressElsewhereResetsIt() {
        isHelped(member(realm.user("max").email("max@corporate.test")));
        isHelped(member(realm.user("gast").email("gast@home.test").withoutPassword()));
        isHelped(realm.user("nova")
                .email("nova@corporate.test")
                .withoutPassword()
                .create());
    }

    @Test
    void personWithOnlyAPasskeyIsToldSo() {
        var pia = realm.user("pia")
                .email("pia@example.test")
                .withoutPassword()
                .with(WhosePasswordIT::passkey)
                .create();
        isRefused(pia, "PASSKEY_ONLY");
        assertThat(realm.inbox().await(pia.email()).text()).contains("passkey");
    }

    @Test
    void administratorMailsALinkToSomebodyWhoLostThePasskey() {
        var pat = realm.user("pat")
                .email("pat@example.test")
                .withoutPassword()
                .with(WhosePasswordIT::passkey)
                .create();
        assertThat(realm.ask("POST", "/login-help/users/" + pat.id() + "/reset-link", json())
                        .statusCode())
                .isEqualTo(202);
        assertThat(realm.inbox().await(pat.email()).link()).contains("/login-help/link/");
    }

    @Test
    void personWithAPasskeyAndAPasswordResetsThePassword() {
        isHelped(realm.user("paul")
                .email("paul@example.test")
                .with(WhosePasswordIT::passkey)
                .create());
    }

    private static void isRefused(TestUser user, String reason) {
        ResetForm.open(realm).ask(user.email());
        assertThat(realm.inbox().await(user.email()).links()).isEmpty();
        assertThat(reasons(user)).containsExactly(reason);
        assertThat(realm.get("/login-help/report?reason=" + reason)
                        .path("users")
                        .findValuesAsText("username"))
                .contains(user.username());
        assertThat(realm.get("/login-help/report/totals")
                        .path("reasons")
                        .path(reason)
                        .asInt())
                .isPositive();
    }

    private static void isHelped(TestUser user) {
        assertThat(reasons(user)).isEmpty();
        assertThat(realm.get("/login-help/report?search=" + user.username()).path("users"))
                .isEmpty();
        ResetForm.open(realm).ask(user.email());
        assertThat(realm.inbox().await(user.email()).link()).contains("/login-help/link/");
    }

    private static List<String> reasons(TestUser user) {
        return realm.get("/login-help/users/" + user.id()).path("reasons").findValuesAsText("reason");
    }

    private static TestUser member(TestUser.Draft draft) {
        var user = draft.create();
        assertThat(realm.ask("POST", "/organizations/" + organization + "/members", text(user.id()))
                        .statusCode())
                .isEqualTo(201);
        return user;
    }

    private static void passkey(ObjectNode user) {
        user.withArray("/credentials")
                .addObject()
                .put("type", "webauthn-passwordless")
                .put("userLabel", "Phone")
                .put("secretData", "{}")
                .put(
                        "credentialData",
                        "{\"aaguid\":\"00000000-0000-0000-0000-000000000000\",\"credentialId\":\"AAAA\",\"counter\":0,"
                                + "\"credentialPublicKey\":\"AAAA\",\"attestationStatementFormat\":\"none\",\"transports\":[]}");
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }
}
