package dev.loginhelp.tests.explorer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Applications of every kind that people log in to; none of them is there, so arriving at one is leaving Keycloak. */
final class Applications {
    /** Where all of them live. */
    static final String HOME = "http://application.example.test";

    private Applications() {}

    static void in(ObjectNode realm) {
        openId(realm, "with-home").put("baseUrl", HOME + "/with-home/");
        openId(realm, "homeless");
        openId(realm, "consent").put("consentRequired", true).put("baseUrl", HOME + "/consent/");
        openId(realm, "device").withObject("/attributes").put("oauth2.device.authorization.grant.enabled", "true");
        add(realm, "saml")
                .put("protocol", "saml")
                .put("frontchannelLogout", true)
                .put("adminUrl", HOME + "/saml")
                .withObject("/attributes")
                .put("saml_idp_initiated_sso_url_name", "saml")
                .put("saml_assertion_consumer_url_post", HOME + "/saml")
                .put("saml.client.signature", "false");
        add(realm, "no-browser")
                .put("standardFlowEnabled", false)
                .put("serviceAccountsEnabled", true)
                .put("secret", "s");
    }

    private static ObjectNode openId(ObjectNode realm, String id) {
        var client = add(realm, id).put("publicClient", true).put("standardFlowEnabled", true);
        client.withArray("redirectUris").add(HOME + "/*");
        return client;
    }

    private static ObjectNode add(ObjectNode realm, String id) {
        ArrayNode clients = realm.withArray("clients");
        return clients.addObject().put("clientId", id).put("enabled", true);
    }
}
