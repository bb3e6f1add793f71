package dev.loginhelp.tests.administration;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.demo.Reception;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import dev.loginhelp.tests.reset.ResetForm;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A realm full of people, at least one for each reason why people cannot reset their own password. */
final class People {
    static final String DOMAIN = "mail.login-help.test";
    /** What has the look of an address and is none; only an import or a federation brings such into a realm. */
    static final List<String> NO_ADDRESSES = List.of(
            "two words@example.test",
            "a@b@example.test",
            "semi;colon@example.test",
            "@example.test",
            "nobody@",
            "dots@example..test",
            "dot@example.test.",
            "wide\uff20example.test",
            "<angle@example.test>",
            "no-at-sign",
            "x".repeat(65) + "@example.test");

    static final List<String> FORMULAS =
            List.of("=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "\n=1", "\uff1d1", "a\"b,c;d", "=\"\",1");

    private final TestRealm realm;
    private final Map<String, String> ids = new TreeMap<>();

    private People(TestRealm realm) {
        this.realm = realm;
    }

    /** Brings people with broken addresses along; to be given to {@link TestRealm#with}. */
    static void imported(ObjectNode realm) {
        for (int place = 0; place < NO_ADDRESSES.size(); place++) {
            realm.withArray("/users")
                    .addObject()
                    .put("username", "broken-" + (char) ('a' + place))
                    .put("email", NO_ADDRESSES.get(place))
                    .put("enabled", true);
        }
        // Keycloak keeps why it has locked somebody to itself: no administrator can write it.
        realm.withArray("/users")
                .addObject()
                .put("username", "locked")
                .put("email", "locked@example.test")
                .put("emailVerified", true)
                .put("enabled", false)
                .putObject("attributes")
                .putArray("disabledReason")
                .add("permanentLockout");
    }

    /** Brings people along whose names a spreadsheet would run. */
    static void formulas(ObjectNode realm) {
        for (int place = 0; place < FORMULAS.size(); place++) {
            realm.withArray("/users")
                    .addObject()
                    .put("username", "evil-" + place)
                    .put("lastName", FORMULAS.get(place))
                    .put("enabled", true);
        }
    }

    static People in(TestRealm realm) {
        var people = new People(realm);
        people.settle();
        return people;
    }

    TestRealm realm() {
        return realm;
    }

    /** Ids by login name, in order. */
    Map<String, String> ids() {
        return ids;
    }

    private void settle() {
        realm.settings().set("mailboxDomains", DOMAIN, "*.inside.test", "xn--bcher-kva.test");
        realm.settings().set("verifiedEmailOnly", "true");
        add("able", "able@example.test");
        add(realm.user("no-mail"));
        add("shared-1", "both@example.test");
        add("shared-2", "both@example.test");
        add("behind", "behind@" + DOMAIN);
        add("beside", "beside@sub." + DOMAIN);
        add("below", "below@deep.inside.test");
        add("not-below", "not-below@inside.test");
        add("international", "i@b\u00fccher.test");
        add(realm.user("unverified").email("unverified@example.test").unverified());
        add(realm.user("disabled").email("disabled@example.test").disabled());
        add(realm.user("everything").email("all@" + DOMAIN).unverified().disabled());
        add(realm.user("everything-too").email("all@" + DOMAIN).unverified());
        add(realm.user("partner")
                .email("partner@example.test")
                .withoutPassword()
                .with(People::ofPartner));
        add(realm.user("partner-too").email("partner-too@example.test").with(People::ofPartner));
        add(realm.user("general").email("general@example.test")).may("view-users");
        add(realm.user("master").email("master@example.test")).may("realm-admin");
        add(realm.user("passkey")
                .email("passkey@example.test")
                .withoutPassword()
                .with(People::ofPasskey));
        administratorsInRoundaboutWays();
        refused(add(realm.user("refused").email("refused@example.test")));
        realm.get("/users?max=1000")
                .forEach(user ->
                        ids.put(user.path("username").asText(), user.path("id").asText()));
    }

    /** By a role that brings a role that brings the right, and by a group or one far below it. */
    private void administratorsInRoundaboutWays() {
        var client = realm.get("/clients?clientId=realm-management")
                .path(0)
                .path("id")
                .asText();
        var right = realm.get("/clients/" + client + "/roles/view-users");
        realm.post("/roles", json().put("name", "help-desk"));
        realm.post(
                "/roles/help-desk/composites",
                JsonNodeFactory.instance.arrayNode().add(right));
        realm.post("/roles", json().put("name", "front-office"));
        realm.post(
                "/roles/front-office/composites",
                JsonNodeFactory.instance.arrayNode().add(realm.get("/roles/help-desk")));
        var byRole = add(realm.user("general-by-role").email("general-by-role@example.test"));
        realm.post(
                "/users/" + byRole.id() + "/role-mappings/realm",
                JsonNodeFactory.instance.arrayNode().add(realm.get("/roles/front-office")));
        var group = realm.post("/groups", json().put("name", "clerks"));
        realm.post(
                "/groups/" + group + "/role-mappings/clients/" + client,
                JsonNodeFactory.instance.arrayNode().add(right));
        var byGroup = add(realm.user("general-by-group").email("general-by-group@example.test"));
        realm.put("/users/" + byGroup.id() + "/groups/" + group, json());
        var below = realm.post("/groups/" + group + "/children", json().put("name", "counter"));
        var further = realm.post("/groups/" + below + "/children", json().put("name", "counter 2"));
        var byFurther = add(realm.user("general-below").email("general-below@example.test"));
        realm.put("/users/" + byFurther.id() + "/groups/" + further, json());
    }

    private static ObjectNode json() {
        return JsonNodeFactory.instance.objectNode();
    }

    private void add(String name, String address) {
        add(realm.user(name).email(address));
    }

    /** One more. */
    TestUser add(TestUser.Draft draft) {
        var user = draft.create();
        ids.put(user.username(), user.id());
        return user;
    }

    /** The mail server refuses the address for good. */
    private void refused(TestUser user) {
        realm.inbox().behave(Reception.NEVER);
        ResetForm.open(realm).ask(user.email());
        realm.events()
                .await("SEND_RESET_PASSWORD_ERROR", event -> event.userId().equals(user.id()));
        realm.inbox().behave(Reception.FRIENDLY);
    }

    private static void ofPasskey(ObjectNode user) {
        user.withArray("/credentials")
                .addObject()
                .put("type", "webauthn-passwordless")
                .put("secretData", "{}")
                .put("credentialData", "{}");
    }

    private static void ofPartner(ObjectNode user) {
        user.putArray("federatedIdentities")
                .addObject()
                .put("identityProvider", "partner")
                .put("userId", user.path("username").asText())
                .put("userName", "p");
    }
}
