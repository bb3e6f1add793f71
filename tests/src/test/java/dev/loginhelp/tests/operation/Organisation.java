package dev.loginhelp.tests.operation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.administration.RealmFlows;
import dev.loginhelp.tests.federation.Branch;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.server.OperatedServer;
import java.util.List;
import java.util.Map;

/**
 * An organisation that had a realm long before the pack: a login theme and flows of its own, people in an LDAP directory,
 * people of a partner company.
 *
 * @param partner the partner's realm
 */
record Organisation(OperatedServer server, TestRealm realm, TestRealm partner, Branch staff) {
    static final String THEME = "acme";
    static final String RESET_FLOW = "acme reset";

    /** What its realm is without the demo's own identity provider; to be given to {@link TestRealm#with}. */
    static void settle(ObjectNode realm) {
        realm.remove(List.of("identityProviders", "identityProviderMappers"));
        realm.put("loginTheme", THEME);
    }

    void arrange() {
        ownTheme();
        var flows = new RealmFlows(realm);
        flows.copy("browser", "acme browser");
        flows.copy("reset credentials", RESET_FLOW);
        flows.bind(RESET_FLOW);
        realm.change(now -> now.put("browserFlow", "acme browser"));
        staff.federate(realm, "WRITABLE", Map.of("validatePasswordPolicy", "true"));
        befriendPartner();
    }

    /** The theme's folder before and after the pack. */
    void ownTheme() {
        theme("keycloak.v2", "css/styles.css css/acme.css");
    }

    /** The two lines that an organisation changes for the pack. */
    void ownThemeWithOurLink() {
        theme("login-help", "css/styles.css css/login-help-theme.css css/acme.css");
    }

    private void theme(String parent, String styles) {
        server.theme(
                THEME + "/login/theme.properties", "parent=" + parent, "import=common/keycloak", "styles=" + styles);
        server.theme(THEME + "/login/resources/css/acme.css", ".pf-v5-c-login__main { border-top: 8px solid #c00; }");
        server.theme(THEME + "/login/messages/messages_en.properties", "loginAccountTitle=Welcome to Acme");
    }

    private void befriendPartner() {
        var json = JsonNodeFactory.instance;
        var client = json.objectNode()
                .put("clientId", "acme")
                .put("secret", "partner-secret-1")
                .put("publicClient", false);
        client.putArray("redirectUris").add(realm.url("/broker/partner/endpoint"));
        partner.post("/clients", client);
        var provider = json.objectNode()
                .put("alias", "partner")
                .put("displayName", "Partner company")
                .put("providerId", "keycloak-oidc")
                .put("enabled", true)
                .put("trustEmail", true);
        var config = provider.putObject("config");
        config.put("clientId", "acme")
                .put("clientSecret", "partner-secret-1")
                .put("clientAuthMethod", "client_secret_post")
                .put("syncMode", "IMPORT")
                .put("defaultScope", "openid profile email")
                .put("issuer", partner.url(""))
                .put("validateSignature", "true")
                .put("useJwksUrl", "true");
        Map.of("authorizationUrl", "auth", "tokenUrl", "token", "jwksUrl", "certs", "userInfoUrl", "userinfo")
                .forEach((key, below) -> config.put(key, partner.url("/protocol/openid-connect/" + below)));
        realm.post("/identity-provider/instances", provider);
    }
}
