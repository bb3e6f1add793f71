package dev.loginhelp.mail.delivery;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.adapter.InMemoryUserAdapter;

/**
 * Stands in where a mail is about nobody in particular, because several accounts share the mailbox: Keycloak puts a
 * user into every mail template, and it must be none of them.
 *
 * <p>Extends {@link InMemoryUserAdapter}, a user that is stored nowhere.
 */
final class PlaceholderUser extends InMemoryUserAdapter {
    PlaceholderUser(KeycloakSession session, RealmModel realm) {
        super(session, realm, "nobody");
    }
}
