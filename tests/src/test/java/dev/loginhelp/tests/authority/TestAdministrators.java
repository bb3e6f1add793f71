package dev.loginhelp.tests.authority;

import dev.loginhelp.tests.realm.TestRealm;
import dev.loginhelp.tests.realm.TestUser;

/**
 * One of each rank in a realm, twice where they meet their equal.
 *
 * @param user no administrator
 * @param general may manage users, and nothing that lets them climb
 * @param importer a general administrator who may import as well, which Keycloak gives to {@code manage-realm} alone
 * @param peer another general administrator
 * @param master has all rights
 * @param chief another master
 */
record TestAdministrators(
        TestUser user, TestUser general, TestUser importer, TestUser peer, TestUser master, TestUser chief) {
    static TestAdministrators of(TestRealm realm) {
        return new TestAdministrators(
                person(realm, "user"),
                person(realm, "general").may("manage-users"),
                person(realm, "importer").may("manage-users", "manage-realm"),
                person(realm, "peer").may("manage-users"),
                person(realm, "master").may("realm-admin"),
                person(realm, "chief").may("realm-admin"));
    }

    static TestUser person(TestRealm realm, String name) {
        return realm.user(name).email(name + "@example.test").create();
    }
}
