package dev.loginhelp.tests.explorer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.secondfactor.AuthenticatorApp;
import java.util.Map;

/**
 * Where people walk.
 *
 * @param partner a realm without the pack, whose people may log in to the other one
 */
record Land(TestRealm realm, TestRealm partner) {
    private static final String PARTNER = "neighbour";
    private static final String SECRET = "neighbour-secret-1";

    /** Makes both realms; nobody meets a limit there, which is another test's affair. */
    static Land of(Terrain terrain) {
        var partner = TestRealm.stock().with(Land::trust).create();
        var realm = TestRealm.installed()
                .with(Applications::in)
                .with(AuthenticatorApp::tolerateWrongClock)
                .with(terrain::shape)
                .with(each -> befriend(each, partner));
        return new Land(realm.create(), partner).settled(terrain);
    }

    /** An address of Keycloak's that sends people to the partner and takes them in when they come back. */
    static String byPartner() {
        return "&kc_idp_hint=" + PARTNER;
    }

    void remove() {
        realm.remove();
        partner.remove();
    }

    private Land settled(Terrain terrain) {
        terrain.settle(realm);
        realm.settings().set("mailsPerMailboxPerHour", "100");
        realm.settings().set("requestsPerClientPerHour", "1000");
        return this;
    }

    private static void trust(ObjectNode partner) {
        partner.withArray("clients")
                .addObject()
                .put("clientId", "us")
                .put("enabled", true)
                .put("secret", SECRET)
                .withArray("redirectUris")
                .add("*");
    }

    private static void befriend(ObjectNode realm, TestRealm partner) {
        var provider = realm.withArray("identityProviders")
                .addObject()
                .put("alias", PARTNER)
                .put("providerId", "oidc")
                .put("enabled", true)
                .put("hideOnLogin", true);
        var config = provider.putObject("config")
                .put("clientId", "us")
                .put("clientSecret", SECRET)
                .put("clientAuthMethod", "client_secret_post")
                .put("defaultScope", "openid profile email")
                .put("validateSignature", "false");
        Map.of("authorizationUrl", "auth", "tokenUrl", "token", "userInfoUrl", "userinfo")
                .forEach((key, below) -> config.put(key, partner.url("/protocol/openid-connect/" + below)));
    }
}
