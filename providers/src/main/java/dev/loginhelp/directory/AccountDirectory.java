package dev.loginhelp.directory;

import dev.loginhelp.account.Account;
import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.administrators.Permissions;
import dev.loginhelp.mail.delivery.RefusedAddresses;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.StorageUnavailableUserModelDelegate;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.storage.StorageUnavailableException;
import org.keycloak.storage.UserStorageProvider;

/** Looks accounts up in a realm, wherever its users are kept, and reads them into values. */
public final class AccountDirectory {
    private final KeycloakSession session;
    private final RealmModel realm;

    public AccountDirectory(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * The accounts that have an address: none, one, or two standing for several.
     *
     * <p>Not {@code getUserByEmail} alone: that throws on duplicates left over in a realm that forbids them.
     *
     * @param readings what was typed may mean, the most literal first; the first that somebody has counts
     * @throws StorageUnavailableException while the federation of one of them does not answer: Keycloak shows them as
     *     disabled then, which they may not be
     */
    public List<Account> ownersOf(List<EmailAddress> readings) {
        Found owners = readings.stream()
                .map(this::owners)
                .filter(found -> !found.users().isEmpty() || found.unseen())
                .findFirst()
                .orElse(Found.NOBODY);
        if (owners.users().stream().anyMatch(StorageUnavailableUserModelDelegate.class::isInstance)) {
            throw new StorageUnavailableException("login-help: a user federation does not answer");
        }
        if (owners.unseen()) {
            throw new IllegalStateException("login-help: an account was just taken in and cannot be seen yet");
        }
        List<Account> accounts = owners.users().stream().map(this::read).toList();
        return owners.hidden() && accounts.size() == 1 ? Collections.nCopies(2, accounts.get(0)) : accounts;
    }

    /** Whether another account has the user's address too. */
    public boolean sharesEmail(UserModel user) {
        return AddressSearch.emailOf(user)
                .map(address -> find(search -> search.registered(address)))
                .filter(found -> found.hidden()
                        || found.users().stream()
                                .anyMatch(other -> !other.getId().equals(user.getId())))
                .isPresent();
    }

    /** What the rules ask about a user who wants to reset the password. */
    public Account read(UserModel user) {
        return read(user, false);
    }

    /** What they ask for the eyes of administrators: a refused address is nothing that people have to be told. */
    Account readForAdministrators(UserModel user) {
        return read(user, new RefusedAddresses(session, realm).of(user).isPresent());
    }

    private Account read(UserModel user, boolean emailRefused) {
        boolean locked = isLockedPermanently(user);
        return new Account(
                user.getId(),
                AddressSearch.emailOf(user),
                user.isEmailVerified(),
                user.isEnabled(),
                locked,
                user.getServiceAccountClientLink() != null,
                emailRefused,
                new PasswordLocations(session, realm).of(user),
                new Permissions(realm).mayChangeOwnPassword(user));
    }

    private Found owners(EmailAddress address) {
        Found found = find(search -> search.registered(address));
        return found.users().isEmpty() && !found.unseen() && hasFederations()
                ? find(search -> search.lookedUp(address))
                : found;
    }

    /**
     * Searches, where there are federations in a transaction of its own: an entry that Keycloak fails to take in spoils
     * it, without a word to the caller. Such an entry has the address too.
     */
    private Found find(Function<AddressSearch, List<UserModel>> search) {
        if (!hasFederations()) {
            return new Found(search.apply(new AddressSearch(session, realm)), false, false);
        }
        boolean[] spoilt = new boolean[1];
        List<String> ids =
                KeycloakModelUtils.runJobInTransactionWithResult(session.getKeycloakSessionFactory(), own -> {
                    RealmModel ownRealm = own.realms().getRealm(realm.getId());
                    own.getContext().setRealm(ownRealm);
                    List<String> found = search.apply(new AddressSearch(own, ownRealm)).stream()
                            .map(UserModel::getId)
                            .toList();
                    spoilt[0] = own.getTransactionManager().getRollbackOnly();
                    return found;
                });
        List<UserModel> users = ids.stream()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .toList();
        // With repeatable reads this transaction does not see what the other one has just imported.
        return new Found(users, spoilt[0], !spoilt[0] && users.size() < ids.size());
    }

    private boolean hasFederations() {
        return realm.getComponentsStream(realm.getId(), UserStorageProvider.class.getName())
                .findAny()
                .isPresent();
    }

    private static boolean isLockedPermanently(UserModel user) {
        return !user.isEnabled()
                && BruteForceProtector.DISABLED_BY_PERMANENT_LOCKOUT.equals(
                        user.getFirstAttribute(UserModel.DISABLED_REASON));
    }

    /**
     * Who was found.
     *
     * @param hidden whether there is an entry besides that Keycloak could not take in
     * @param unseen whether somebody was found whom this transaction does not see
     */
    private record Found(List<UserModel> users, boolean hidden, boolean unseen) {
        static final Found NOBODY = new Found(List.of(), false, false);
    }
}
