package dev.loginhelp.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.demo.AdminApi;
import dev.loginhelp.demo.RealmExport;
import java.util.Iterator;
import java.util.List;

/** A stock realm and one with the pack, on one server, with the same people and the same mail server. */
record TwoRealms(Ground ground, AdminApi admin, int smtpPort) {
    static final String STOCK = "bench-stock";
    static final String PACK = "bench-pack";
    static final String PASSWORD = "Bench-password-1";
    /** People who log in. */
    static final int PEOPLE = 40;
    /** Addresses that are known, and as many of people who are disabled. */
    static final int MAILBOXES = 4000;

    /** Keycloak looks at all people of an import again for each of them. */
    private static final int AT_ONCE = 200;

    private static final String SETTINGS = "dev.loginhelp.settings.LoginHelpSettings";

    void create() {
        // What an administrator sets would be temporary.
        AdminApi program = admin.asProgram();
        for (var name : List.of(STOCK, PACK)) {
            var realm = RealmExport.read(ground.root(), smtpPort)
                    .named(name)
                    .empty()
                    .json();
            if (name.equals(STOCK)) {
                strip(realm);
            } else {
                // Both realms look the same: what is compared is the pack, not a style sheet.
                realm.remove(List.of("loginTheme", "emailTheme"));
                // All of them come from one client.
                realm.withArray("/components/" + SETTINGS)
                        .path(0)
                        .withObject("/config")
                        .putArray("requestsPerClientPerHour")
                        .add("1000");
            }
            realm.put("bruteForceProtected", false).put("eventsEnabled", false).remove("passwordPolicy");
            program.post("realms", realm);
            for (int first = 0; first < MAILBOXES; first += AT_ONCE) {
                program.post("realms/" + name + "/partialImport", mailboxes(first));
            }
            program.post("realms/" + name + "/partialImport", people());
        }
    }

    private static void strip(ObjectNode realm) {
        realm.withObject("/components").remove(SETTINGS);
        realm.remove(List.of("loginTheme", "emailTheme", "accountTheme", "localizationTexts"));
        for (Iterator<com.fasterxml.jackson.databind.JsonNode> each =
                        realm.path("authenticationFlows").elements();
                each.hasNext(); ) {
            if (each.next().path("alias").asText().startsWith("login-help")) {
                each.remove();
            }
        }
        realm.put("resetCredentialsFlow", "reset credentials").put("directGrantFlow", "direct grant");
        if (realm.path("authenticationFlows").isMissingNode()) {
            realm.remove(List.of("resetCredentialsFlow", "directGrantFlow"));
        }
    }

    private static ObjectNode people() {
        var all = newcomers();
        for (int i = 0; i < PEOPLE; i++) {
            user(all.withArray("users").addObject(), "login-" + i, true)
                    .putArray("credentials")
                    .addObject()
                    .put("type", "password")
                    .put("value", PASSWORD);
        }
        return all;
    }

    private static ObjectNode mailboxes(int first) {
        var all = newcomers();
        for (int i = first; i < first + AT_ONCE; i++) {
            user(all.withArray("users").addObject(), "known-" + i, true);
            user(all.withArray("users").addObject(), "disabled-" + i, false);
        }
        return all;
    }

    private static ObjectNode newcomers() {
        return JsonNodeFactory.instance.objectNode().put("ifResourceExists", "FAIL");
    }

    private static ObjectNode user(ObjectNode user, String name, boolean enabled) {
        return user.put("username", name)
                .put("email", name + "@example.test")
                .put("firstName", "First")
                .put("lastName", "Last")
                .put("emailVerified", true)
                .put("enabled", enabled);
    }
}
