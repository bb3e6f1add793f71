package dev.loginhelp.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The demo realm in the demo server: imported once, then left to the person who plays with it. */
final class DemoRealm {
    private static final String PATH = "realms/" + Guide.REALM;
    private static final String MASTER = "realms/master";
    private static final String ADMIN_THEME = "adminTheme";

    private final AdminApi admin;
    private final RealmExport export;

    DemoRealm(AdminApi admin, RealmExport export) {
        this.admin = admin;
        this.export = export;
    }

    void arrange() {
        if (!admin.exists(PATH)) {
            admin.post("realms", export.json());
            showInKeycloakConsole();
            return;
        }
        // The inbox may listen elsewhere than last time; everything else stays as it was left.
        var realm = (ObjectNode) admin.get(PATH);
        var smtp = export.json().get("smtpServer");
        if (!smtp.equals(realm.get("smtpServer"))) {
            realm.set("smtpServer", smtp);
            admin.put(PATH, realm);
        }
    }

    // The console's pages are those of the realm that one logs in to: for Keycloak's own administrator, the realm
    // master.
    private void showInKeycloakConsole() {
        var master = (ObjectNode) admin.get(MASTER);
        if (master.path(ADMIN_THEME).asText().isEmpty()) {
            admin.put(MASTER, master.set(ADMIN_THEME, export.json().get(ADMIN_THEME)));
        }
    }
}
