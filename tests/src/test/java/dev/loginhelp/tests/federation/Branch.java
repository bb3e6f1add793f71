package dev.loginhelp.tests.federation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;
import java.util.Map;

/** A branch of the directory with its people. */
public record Branch(Directory directory, String dn) {
    /** The password of everybody who has not changed it. */
    public static final String PASSWORD = "Ldap-password-1";

    /** Adds somebody to the directory. */
    public Branch person(String name) {
        directory.add(
                "dn: " + dnOf(name),
                "objectClass: inetOrgPerson",
                "uid: " + name,
                "cn: " + name,
                "givenName: " + name,
                "sn: Tester",
                "mail: " + address(name),
                "userPassword: " + PASSWORD);
        return this;
    }

    /** Gives somebody another address in the directory; Keycloak does not hear of it. */
    Branch readdress(String name, String address) {
        directory.modify(dnOf(name), "mail", address);
        return this;
    }

    /** Their address. */
    public String address(String name) {
        return name + "@ldap.example.test";
    }

    /** Whether the directory itself takes this password of theirs. */
    public boolean accepts(String name, String password) {
        return directory.accepts(dnOf(name), password);
    }

    /**
     * Makes the branch a user federation of the realm.
     *
     * @param mode {@code READ_ONLY}, {@code WRITABLE} or {@code UNSYNCED}
     * @param more settings of the federation besides the usual ones
     * @return its id
     */
    public String federate(TestRealm realm, String mode, Map<String, String> more) {
        var federation = JsonNodeFactory.instance
                .objectNode()
                .put("name", dn)
                .put("providerId", "ldap")
                .put("providerType", "org.keycloak.storage.UserStorageProvider");
        var config = federation.putObject("config");
        usual().forEach((key, value) -> config.putArray(key).add(value));
        config.putArray("editMode").add(mode);
        more.forEach((key, value) -> config.putArray(key).add(value));
        return realm.post("/components", federation);
    }

    /** Somebody as Keycloak knows them, after it has looked them up in the directory. */
    public TestUser known(TestRealm realm, String name) {
        var found = realm.get("/users?exact=true&username=" + name);
        if (found.size() != 1) {
            throw new AssertionError("Keycloak finds %d people called %s".formatted(found.size(), name));
        }
        return new TestUser(realm, ((ObjectNode) found.get(0)).path("id").asText(), name, address(name), PASSWORD);
    }

    private String dnOf(String name) {
        return "uid=" + name + "," + dn;
    }

    private Map<String, String> usual() {
        return Map.ofEntries(
                Map.entry("enabled", "true"),
                Map.entry("importEnabled", "true"),
                Map.entry("trustEmail", "true"),
                Map.entry("vendor", "other"),
                Map.entry("connectionUrl", "ldap://127.0.0.1:" + directory.port()),
                Map.entry("authType", "simple"),
                Map.entry("bindDn", Directory.SERVICE),
                Map.entry("bindCredential", Directory.SERVICE_PASSWORD),
                Map.entry("usersDn", dn),
                Map.entry("userObjectClasses", "inetOrgPerson"),
                Map.entry("usernameLDAPAttribute", "uid"),
                Map.entry("rdnLDAPAttribute", "uid"),
                Map.entry("uuidLDAPAttribute", "entryUUID"));
    }
}
