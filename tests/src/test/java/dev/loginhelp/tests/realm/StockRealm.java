package dev.loginhelp.tests.realm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;

/** The exported realm as it was before the pack was installed: no component, no flow, no theme of ours. */
final class StockRealm {
    private static final String OURS = "login-help";
    private static final String SETTINGS = "dev.loginhelp.settings.LoginHelpSettings";

    private StockRealm() {}

    static void strip(ObjectNode realm) {
        if (realm.get("components") instanceof ObjectNode components) {
            components.remove(SETTINGS);
        }
        removeOurs(realm.path("authenticationFlows"));
        realm.put("resetCredentialsFlow", "reset credentials");
        realm.put("directGrantFlow", "direct grant");
        realm.remove(List.of("loginTheme", "emailTheme", "accountTheme", "adminTheme", "localizationTexts"));
        if (realm.get("authenticationFlows") == null) {
            realm.remove(List.of("resetCredentialsFlow", "directGrantFlow"));
        }
    }

    private static void removeOurs(JsonNode flows) {
        for (Iterator<JsonNode> each = flows.elements(); each.hasNext(); ) {
            if (each.next().path("alias").asText().startsWith(OURS)) {
                each.remove();
            }
        }
    }
}
