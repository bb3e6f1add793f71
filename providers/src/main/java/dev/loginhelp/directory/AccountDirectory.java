package dev.loginhelp.directory;

import dev.loginhelp.account.Account;
import dev.loginhelp.account.EmailAddress;
import dev.loginhelp.guard.Permissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.StorageUnavailableUserModelDelegate;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.storage.StorageUnavailableException;

/** Looks accounts up in a realm, wherever its users are kept, and reads them into values. */
public final class AccountDirectory {
    // Two owners are enough to know that an address is shared; a federation may answer with look-alikes besides.
    private static final int ENOUGH = 20;

    private final KeycloakSession session;
    private final RealmModel realm;

    public AccountDirectory(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /**
     * The accounts that have this address: none, one, or two standing for several.
     *
     * <p>Not {@code getUserByEmail}: that throws on duplicates left over in a realm that forbids them.
     *
     * @throws StorageUnavailableException while the federation of one of them does not answer: Keycloak shows him as
     *     disabled then, which he may not be
     */
    public List<Account> ownersOf(EmailAddress address) {
        List<UserModel> owners = usersWith(address);
        if (owners.stream().anyMatch(StorageUnavailableUserModelDelegate.class::isInstance)) {
            throw new StorageUnavailableException("login-help: a user federation does not answer");
        }
        return owners.stream().map(this::read).toList();
    }

    /** Whether another account has the user's address too. */
    public boolean sharesEmail(UserModel user) {
        return emailOf(user)
                .filter(address -> usersWith(address).stream()
                        .anyMatch(other -> !other.getId().equals(user.getId())))
                .isPresent();
    }

    /** What the rules ask about a user. */
    public Account read(UserModel user) {
        boolean locked = isLockedPermanently(user);
        return new Account(
                user.getId(),
                emailOf(user),
                user.isEmailVerified(),
                user.isEnabled(),
                locked,
                user.getServiceAccountClientLink() != null,
                new PasswordHomes(session, realm).of(user),
                new Permissions(realm).mayChangeOwnPassword(user));
    }

    private List<UserModel> usersWith(EmailAddress address) {
        Map<String, String> exactly = Map.of(
                UserModel.EMAIL, address.value(),
                UserModel.EXACT, "true",
                UserModel.INCLUDE_SERVICE_ACCOUNT, "true");
        return session.users()
                .searchForUserStream(realm, exactly, 0, ENOUGH)
                .filter(user -> emailOf(user).filter(address::equals).isPresent())
                .limit(2)
                .toList();
    }

    private static Optional<EmailAddress> emailOf(UserModel user) {
        return Optional.ofNullable(user.getEmail()).flatMap(EmailAddress::parse);
    }

    private static boolean isLockedPermanently(UserModel user) {
        return !user.isEnabled()
                && BruteForceProtector.DISABLED_BY_PERMANENT_LOCKOUT.equals(
                        user.getFirstAttribute(UserModel.DISABLED_REASON));
    }
}
