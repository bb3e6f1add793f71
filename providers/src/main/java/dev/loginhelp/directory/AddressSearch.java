package dev.loginhelp.directory;

import dev.loginhelp.account.EmailAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Searches for those who have an address, among Keycloak's own users and in its federations. */
final class AddressSearch {
    // Two owners are enough to know that an address is shared; a federation may answer with look-alikes besides.
    private static final int ENOUGH = 20;

    private final KeycloakSession session;
    private final RealmModel realm;

    AddressSearch(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    static Optional<EmailAddress> emailOf(UserModel user) {
        return Optional.ofNullable(user.getEmail()).flatMap(EmailAddress::parse);
    }

    /** Those for whom the address is registered, in whatever spelling: none, one, or two standing for several. */
    List<UserModel> registered(EmailAddress address) {
        Map<String, UserModel> users = new LinkedHashMap<>();
        for (String spelling : address.spellings()) {
            Map<String, String> exactly = Map.of(
                    UserModel.EMAIL, spelling,
                    UserModel.EXACT, "true",
                    UserModel.INCLUDE_SERVICE_ACCOUNT, "true");
            session.users()
                    .searchForUserStream(realm, exactly, 0, ENOUGH)
                    .filter(user -> emailOf(user).filter(address::isSameMailbox).isPresent())
                    .limit(2)
                    .forEach(user -> users.put(user.getId(), user));
        }
        return users.values().stream().limit(2).toList();
    }

    /**
     * Asks the federations that can look an address up but not search, and those that know a newer address than Keycloak
     * does. Mail still goes to the address that Keycloak has, so those who share that one count.
     */
    List<UserModel> lookedUp(EmailAddress address) {
        Map<String, UserModel> users = new LinkedHashMap<>();
        for (String spelling : address.spellings()) {
            for (UserModel user : lookedUp(spelling)) {
                users.put(user.getId(), user);
                emailOf(user)
                        .map(this::registered)
                        .ifPresent(sharing -> sharing.forEach(other -> users.put(other.getId(), other)));
            }
        }
        return users.values().stream().limit(2).toList();
    }

    private List<UserModel> lookedUp(String spelling) {
        List<UserModel> found = new ArrayList<>();
        try {
            Optional.ofNullable(session.users().getUserByEmail(realm, spelling)).ifPresent(found::add);
        } catch (ModelDuplicateException cannotBeTakenIn) {
            // An entry of a directory that Keycloak knows under another name: nobody can log in with it either.
            session.getTransactionManager().setRollbackOnly();
        }
        return found;
    }
}
