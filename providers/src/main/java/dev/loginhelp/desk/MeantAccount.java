package dev.loginhelp.desk;

import dev.loginhelp.account.Account;
import dev.loginhelp.account.TypedAddress;
import dev.loginhelp.directory.AccountDirectory;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** The one account that somebody means who gives a login name or an address. */
record MeantAccount(KeycloakSession session, RealmModel realm) {
    /** Empty if there is none, or if several have the address. */
    Optional<UserModel> find(String typed) {
        return byName(typed).or(() -> byAddress(typed)).filter(user -> user.getServiceAccountClientLink() == null);
    }

    // Letters of full width are those of an East Asian keyboard.
    private Optional<UserModel> byName(String typed) {
        return Optional.ofNullable(session.users().getUserByUsername(realm, typed))
                .or(() -> Optional.ofNullable(
                        session.users().getUserByUsername(realm, Normalizer.normalize(typed, Normalizer.Form.NFKC))));
    }

    private Optional<UserModel> byAddress(String typed) {
        List<Account> owners = new AccountDirectory(session, realm).ownersOf(TypedAddress.readings(typed));
        return owners.size() == 1
                ? Optional.ofNullable(
                        session.users().getUserById(realm, owners.get(0).id()))
                : Optional.empty();
    }
}
